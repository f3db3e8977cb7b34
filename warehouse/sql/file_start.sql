INSERT INTO files (file, content, name, suffix, reader, source, size, complete) VALUES (?, ?, ?, ?, ?, ?, ?, false);
