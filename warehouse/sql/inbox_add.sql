INSERT INTO inbox (run, seq, path, reader) VALUES (?, ?, ?, ?);
