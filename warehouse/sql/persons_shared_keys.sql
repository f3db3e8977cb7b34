-- Of these keys, those that others with a name bear too.
SELECT DISTINCT unnest([email_key, phone_key, handle_key]) AS key
FROM appearances
WHERE person NOT IN (SELECT unnest(?::UUID[])) AND name_key <> ''
  AND (
      email_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
      OR phone_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
      OR handle_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
  );
