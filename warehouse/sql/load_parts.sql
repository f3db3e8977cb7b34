INSERT INTO parts
SELECT * REPLACE (record::UUID AS record, text::UUID AS text)
FROM incoming_parts
WHERE record::UUID IN (SELECT record FROM fresh);
