SELECT path, place, reason, remedy
FROM inbox JOIN unreadable USING (file)
WHERE run = ?
ORDER BY seq, place;
