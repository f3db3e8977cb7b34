INSERT INTO request_codes VALUES (?, ?, ?, ?, ?, ?, 0, 'live');
