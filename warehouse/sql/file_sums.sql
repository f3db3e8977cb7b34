SELECT read, unreadable FROM files WHERE file = ? AND complete;
