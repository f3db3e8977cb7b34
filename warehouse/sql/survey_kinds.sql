SELECT
    source, label, count(*),
    count(DISTINCT lower(substring(content, l."start" + 1, l."end" - l."start"))),
    count(DISTINCT record), avg(score)
FROM located l JOIN records USING (record) JOIN texts USING (text)
GROUP BY source, label
ORDER BY source, label;
