-- How far the values in a class are from those of all: the earth mover's distance of Li et al. 2007, between values in
-- order (`ordered`) or all equally far apart.
CREATE OR REPLACE TEMP TABLE distance AS
WITH within AS (
    SELECT class, value, sum(weight) AS rows_of
    FROM assigned JOIN members USING (profile, class)
    GROUP BY class, value
),
classes AS (
    SELECT class, sum(rows_of) AS rows_of FROM within GROUP BY class
),
apart AS (
    SELECT c.class, o.value, coalesce(w.rows_of, 0) / c.rows_of - o.share AS more
    FROM classes c CROSS JOIN release_overall o
    LEFT JOIN within w ON w.class = c.class AND w.value = o.value
),
moved AS (
    SELECT class, more, sum(more) OVER (PARTITION BY class ORDER BY value) AS carried FROM apart
)
SELECT
    class,
    if(?, sum(abs(carried)) / greatest(count(*) - 1, 1), sum(abs(more)) / 2) AS t
FROM moved
GROUP BY class;
