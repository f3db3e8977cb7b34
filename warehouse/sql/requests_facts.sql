WITH mine AS (
    SELECT record
    FROM people JOIN records USING (record)
    WHERE role = 'subject' AND (moment IS NULL OR moment < ?) AND (
      email_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
      OR phone_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
      OR handle_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT ''))
),
others AS (
    SELECT record FROM people WHERE role = 'subject' AND name_key <> '' AND NOT list_contains(?::VARCHAR[], name_key)
)
SELECT DISTINCT name, holds, content
FROM parts JOIN texts USING (text)
WHERE part = 'field' AND record IN (FROM mine) AND record NOT IN (FROM others)
ORDER BY name, content;
