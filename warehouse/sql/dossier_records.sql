SELECT record, file, source, kind, at_iso, at_text, thread
FROM records
WHERE record IN (SELECT unnest(?::UUID[]))
ORDER BY moment NULLS LAST, source, thread, record;
