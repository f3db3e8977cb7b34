SELECT record, role, name, email, phone, handle, name_key, email_key, phone_key, handle_key
FROM people
WHERE email_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
   OR phone_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
   OR handle_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '');
