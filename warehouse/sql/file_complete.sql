UPDATE files SET complete = true, read = ?, stored = ?, duplicate = ?, unreadable = ? WHERE file = ?;
