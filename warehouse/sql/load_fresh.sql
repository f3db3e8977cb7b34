-- The records of this chunk that the warehouse does not hold yet.
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT * REPLACE (record::UUID AS record)
FROM incoming_records
WHERE record::UUID NOT IN (SELECT record FROM records);
