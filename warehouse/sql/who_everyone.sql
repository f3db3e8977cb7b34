SELECT DISTINCT ON (role, name, email, phone, handle) record, role, name, email, phone, handle, name_key, email_key, phone_key, handle_key
FROM people
ORDER BY role, name, email, phone, handle, record;
