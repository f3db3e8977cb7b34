-- Names found in the texts of conversations: where, as written, and whether in the first line of a message.
WITH talks AS (
    SELECT DISTINCT conversation FROM conversations WHERE record IN (SELECT unnest(?::UUID[]))
)
SELECT
    record, conversation, content[f."start" + 1:f."end"], content[:f."start"], value_key, f.score, p.part
FROM talks
JOIN conversations USING (conversation)
JOIN parts p USING (record)
JOIN texts USING (text)
JOIN findings f USING (text)
WHERE f.label = 'PERSON' AND p.part IN ('body', 'quote') AND f."end" - f."start" <= 60
ORDER BY ALL;
