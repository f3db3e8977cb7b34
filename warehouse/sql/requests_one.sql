SELECT request, kind, subject_key, received, due, legal_due, state, identity_asked, identity_received, identity_due, extended_due FROM requests WHERE request = ?;
