SELECT request, kind, subject_key, received, due, legal_due, state FROM requests ORDER BY state = 'answered', due, request;
