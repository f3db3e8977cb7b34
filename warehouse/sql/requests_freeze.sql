UPDATE requests SET policy = ?, settings = ? WHERE request = ?;
