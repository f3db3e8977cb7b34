INSERT INTO requests (request, kind, subject_key, received, due, legal_due, state) VALUES (?, ?, ?, ?, ?, ?, ?);
