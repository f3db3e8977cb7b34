SELECT path, coalesce(reader, 'unknown'), coalesce(outcome, 'not reached'), read, stored, duplicate, unreadable
FROM inbox WHERE run = ? ORDER BY seq;
