SELECT DISTINCT record
FROM people
WHERE email_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
   OR phone_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
   OR handle_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '');
