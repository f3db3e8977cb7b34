-- The rows of people, each with why it is this person's.
WITH theirs AS (
    SELECT * FROM appearances WHERE person IN (SELECT unnest(?::UUID[]))
)
SELECT
    p.record, p.role, p.name, p.email, p.phone, p.handle, name_key, email_key, phone_key, handle_key,
    t.person, t.reason, t.score
FROM people p
JOIN theirs t USING (name_key, email_key, phone_key, handle_key)
JOIN records r USING (record)
JOIN conversations c USING (record)
WHERE t.scope IN ('', c.conversation) OR (p.role = 'colleague' AND t.scope = concat('staff ', r.source))
ORDER BY p.record, p.role, p.name, p.email, p.phone, p.handle;
