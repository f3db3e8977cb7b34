-- The profiles in a class of fewer than k persons.
WITH small AS (
    SELECT class FROM members GROUP BY class HAVING sum(weight) < ?
)
SELECT DISTINCT profile FROM members JOIN small USING (class);
