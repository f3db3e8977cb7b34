-- Persons of the same rows, in units of the same rows, are alike under every generalisation: one stands for all of them.
WITH units AS (
    SELECT person, unit, list_sort(list(tuple)) AS held FROM release_rows GROUP BY person, unit
),
persons AS (
    SELECT person, list_sort(list(held)) AS held FROM units GROUP BY person
)
SELECT person, min(person) OVER (PARTITION BY held) AS profile
FROM persons
ORDER BY person;
