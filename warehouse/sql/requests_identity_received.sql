UPDATE requests SET identity_received = ?, identity_due = ? WHERE request = ?;
