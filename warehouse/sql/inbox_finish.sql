UPDATE inbox
SET outcome = ?, reader = ?, file = ?::UUID, read = ?, stored = ?, duplicate = ?, unreadable = ?
WHERE run = ? AND seq = ?;
