-- Where every profile has one row: the persons in classes of fewer than k.
SELECT coalesce(sum(persons), 0)
FROM (SELECT sum(weight) AS persons FROM release_cells GROUP BY cell)
WHERE persons < ?;
