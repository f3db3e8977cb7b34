-- Addresses and numbers that a record names beside each other of the one it is about.
SELECT DISTINCT a.appearance, b.appearance
FROM appearing a JOIN appearing b USING (record, name_key)
WHERE a.role = 'subject' AND b.role = 'subject' AND name_key <> '' AND a.appearance < b.appearance
ORDER BY ALL;
