-- Everybody whom a record's structure names, as written; staff is whoever was once named as the company's own.
SELECT name_key, email_key, phone_key, handle_key, name, email, phone, handle, bool_or(role = 'colleague')
FROM people
GROUP BY ALL
ORDER BY ALL;
