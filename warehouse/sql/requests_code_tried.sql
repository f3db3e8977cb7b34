UPDATE request_codes SET tries = tries + 1 WHERE request = ? AND seq = ?;
