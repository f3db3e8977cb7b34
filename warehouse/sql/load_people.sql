INSERT INTO people
SELECT * REPLACE (record::UUID AS record)
FROM incoming_people
WHERE record::UUID IN (SELECT record FROM fresh);
