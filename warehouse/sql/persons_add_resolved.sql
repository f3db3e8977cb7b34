INSERT INTO resolved VALUES (?, ?, ?);
