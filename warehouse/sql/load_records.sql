INSERT INTO records
SELECT record, ?::UUID, ?, kind, place, key, thread, at_iso, at_text, moment
FROM fresh;
