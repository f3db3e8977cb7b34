-- The keys of those who objected, or asked for restriction or erasure, where that was not refused or taken back.
SELECT DISTINCT subject_key
FROM requests
WHERE kind IN ('object', 'restrict', 'erase') AND state NOT IN ('refused', 'withdrawn')
ORDER BY subject_key;
