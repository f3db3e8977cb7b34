SELECT file FROM files WHERE content = ?;
