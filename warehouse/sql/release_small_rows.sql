-- Where every profile has one row: the profiles in a class of fewer than k persons.
WITH small AS (
    SELECT cell FROM release_cells GROUP BY cell HAVING sum(weight) < ?
)
SELECT profile FROM release_cells JOIN small USING (cell);
