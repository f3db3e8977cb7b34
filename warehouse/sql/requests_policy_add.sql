INSERT INTO policies SELECT ?, ? WHERE NOT EXISTS (FROM policies WHERE policy = ?);
