UPDATE requests SET state = ? WHERE request = ?;
