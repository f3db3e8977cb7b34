INSERT INTO texts (text, content, prose)
SELECT text::UUID, content, prose
FROM incoming_texts
WHERE text::UUID NOT IN (SELECT text FROM texts);
