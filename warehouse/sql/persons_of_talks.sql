-- Who takes part in the conversations of these records.
WITH talks AS (
    SELECT DISTINCT conversation FROM conversations WHERE record IN (SELECT unnest(?::UUID[]))
)
SELECT DISTINCT conversation, person, p.name
FROM talks
JOIN conversations USING (conversation)
JOIN people p USING (record)
JOIN records r USING (record)
JOIN appearances a USING (name_key, email_key, phone_key, handle_key)
WHERE p.name <> '' AND (a.scope IN ('', conversation) OR a.scope = concat('staff ', r.source))
ORDER BY ALL;
