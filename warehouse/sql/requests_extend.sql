UPDATE requests SET extended_due = ? WHERE request = ?;
