INSERT INTO settled VALUES (?, ?, ?, ?);
