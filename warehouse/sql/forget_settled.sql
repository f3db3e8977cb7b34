DELETE FROM settled WHERE file = ?;
