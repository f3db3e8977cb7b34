-- Everybody whom records name, with the keys by which they are compared.
SELECT DISTINCT record, role, name_key, email_key, phone_key, handle_key
FROM people
WHERE concat(name_key, email_key, phone_key, handle_key) <> ''
ORDER BY ALL;
