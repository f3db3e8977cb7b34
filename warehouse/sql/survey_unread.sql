SELECT source, file, suffix, min(place), reason, remedy, count(*)
FROM unreadable JOIN files USING (file)
GROUP BY source, file, suffix, reason, remedy
ORDER BY source, file, reason;
