-- The own words of every message and note, with what was found in them and who takes part in the thread.
WITH bodies AS (
    SELECT record, seq, text FROM parts WHERE part = 'body'
),
found AS (
    SELECT text, list({'s': "start", 'e': "end", 'l': label, 'p': score, 'r': rule} ORDER BY "start") AS findings
    FROM findings GROUP BY text
),
company AS (
    SELECT thread, list(DISTINCT p.name ORDER BY p.name) AS names
    FROM people p JOIN records USING (record)
    WHERE p.name <> '' AND thread <> ''
    GROUP BY thread
),
own AS (
    SELECT record, list(DISTINCT name ORDER BY name) AS names FROM people WHERE name <> '' GROUP BY record
)
SELECT
    r.record, r.source, r.kind, coalesce(t.language, ''), coalesce(strftime(r.moment, '%Y-%m'), ''), t.content,
    coalesce(f.findings, []), list_distinct(list_concat(coalesce(c.names, []), coalesce(o.names, [])))
FROM bodies b
JOIN records r USING (record)
JOIN texts t USING (text)
LEFT JOIN found f USING (text)
LEFT JOIN company c ON c.thread = r.thread
LEFT JOIN own o ON o.record = r.record
WHERE r.kind NOT IN ('system', 'event')
ORDER BY r.record, b.seq;
