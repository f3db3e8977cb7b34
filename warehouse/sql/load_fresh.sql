-- The records of this chunk that the warehouse does not hold yet. The chunk is looked up in the warehouse, not
-- the other way round: what is held in memory is the chunk.
CREATE OR REPLACE TEMP TABLE fresh AS
WITH held AS (
    SELECT record FROM records WHERE record IN (SELECT record::UUID FROM incoming_records)
)
SELECT * REPLACE (record::UUID AS record)
FROM incoming_records
WHERE record::UUID NOT IN (SELECT record FROM held);
