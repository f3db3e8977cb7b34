SELECT person, name_key, email_key, phone_key, handle_key, score
FROM appearances
WHERE email_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
   OR phone_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
   OR handle_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '');
