SELECT email_key, count(DISTINCT record) AS records
FROM people JOIN records USING (record)
WHERE email_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '') AND (moment IS NULL OR moment < ?)
GROUP BY email_key
ORDER BY records DESC, email_key;
