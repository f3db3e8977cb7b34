SELECT request, kind, subject_key, received, due, legal_due, state, identity_asked, identity_received, identity_due, extended_due
FROM requests
ORDER BY state IN ('answered', 'refused', 'withdrawn', 'closed'), coalesce(extended_due, due), legal_due, request;
