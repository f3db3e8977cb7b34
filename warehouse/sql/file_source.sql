UPDATE files SET source = ? WHERE file = ?;
