DELETE FROM records WHERE file = ?;
