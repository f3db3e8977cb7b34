SELECT count(*) FROM request_codes WHERE request = ?;
