DELETE FROM unreadable WHERE file = ?;
