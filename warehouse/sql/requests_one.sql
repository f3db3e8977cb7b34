SELECT request, kind, subject_key, received, due, legal_due, state FROM requests WHERE request = ?;
