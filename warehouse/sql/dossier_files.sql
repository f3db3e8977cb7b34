SELECT file, source, suffix, read, stored, duplicate, unreadable, complete FROM files ORDER BY source, file;
