DELETE FROM files WHERE file = ?;
