INSERT INTO unreadable VALUES (?, ?, ?, ?);
