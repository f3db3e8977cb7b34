SELECT file, source, suffix, read, stored, duplicate, unreadable FROM files ORDER BY source, file;
