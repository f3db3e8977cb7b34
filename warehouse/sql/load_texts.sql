INSERT INTO texts (text, content, prose)
WITH held AS (
    SELECT text FROM texts WHERE text IN (SELECT text::UUID FROM incoming_texts)
)
SELECT text::UUID, content, prose
FROM incoming_texts
WHERE text::UUID NOT IN (SELECT text FROM held);
