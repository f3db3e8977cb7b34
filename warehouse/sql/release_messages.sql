-- The own words of every message and note, thread by thread in order of time, with what was found in them and who the
-- whole conversation names, as written and by the keys that they are compared by.
WITH bodies AS (
    SELECT record, seq, text FROM parts WHERE part = 'body'
),
found AS (
    SELECT text, list({'s': "start", 'e': "end", 'l': label, 'p': score, 'r': rule} ORDER BY "start") AS findings
    FROM findings GROUP BY text
),
company AS (
    SELECT conversation, list(DISTINCT {'k': concat_ws(chr(31), name_key, email_key, phone_key, handle_key), 'n': name}) AS named
    FROM people JOIN conversations USING (record)
    GROUP BY conversation
)
SELECT
    c.conversation, r.record, r.source, r.kind, coalesce(t.language, ''), r.moment, t.content,
    coalesce(f.findings, []), coalesce(y.named, [])
FROM bodies b
JOIN records r USING (record)
JOIN conversations c USING (record)
JOIN texts t USING (text)
LEFT JOIN found f USING (text)
LEFT JOIN company y ON y.conversation = c.conversation
WHERE r.kind NOT IN ('system', 'event')
ORDER BY c.conversation, r.moment NULLS LAST, r.record, b.seq;
