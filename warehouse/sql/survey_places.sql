WITH places AS (
    SELECT source, kind, part, if(part = 'field', name, '') AS column_name, holds, record, seq
    FROM parts JOIN records USING (record)
),
filled AS (
    SELECT source, kind, part, column_name, holds, count(*) AS filled
    FROM places GROUP BY ALL
),
hits AS (
    SELECT
        source, kind, part, if(part = 'field', name, '') AS column_name, holds, label,
        count(DISTINCT (record, seq)) AS hit, avg(score) AS certainty,
        min(substring(content, l."start" + 1, l."end" - l."start")) AS one,
        max(substring(content, l."start" + 1, l."end" - l."start")) AS other
    FROM located l JOIN records USING (record) JOIN texts USING (text)
    GROUP BY ALL
)
SELECT source, kind, part, column_name, filled, hit, label, certainty, one, other, holds
FROM hits JOIN filled USING (source, kind, part, column_name, holds)
ORDER BY source, kind, part, column_name, label;
