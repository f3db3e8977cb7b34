-- The findings of the wanted texts alone are gathered: there are millions of others.
WITH wanted AS MATERIALIZED (
    SELECT record, seq, part, name, holds, text FROM parts WHERE record IN (SELECT unnest(?::UUID[]))
),
found AS MATERIALIZED (
    SELECT text, list({'s': "start", 'e': "end", 'l': label, 'p': score, 'r': rule} ORDER BY "start", "end", label) AS hits
    FROM findings
    WHERE text IN (SELECT text FROM wanted)
    GROUP BY text
),
contents AS MATERIALIZED (
    SELECT text, content FROM texts WHERE text IN (SELECT text FROM wanted)
)
SELECT w.record, w.part, w.name, w.holds, c.content, coalesce(f.hits, [])
FROM wanted w JOIN contents c USING (text) LEFT JOIN found f USING (text)
ORDER BY w.record, w.seq;
