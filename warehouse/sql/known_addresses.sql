-- Addresses that a record's columns give of the person whom it is about.
SELECT DISTINCT name_key, email_key, phone_key, handle_key, content
FROM parts JOIN texts USING (text) JOIN people USING (record)
WHERE holds = 'ADDRESS' AND role = 'subject'
ORDER BY ALL;
