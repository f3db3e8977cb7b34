-- Who stands in which record, and as what, with their keys and the person they are by who is who.
SELECT DISTINCT p.record, p.role, name_key, email_key, phone_key, handle_key, a.person::VARCHAR
FROM people p
JOIN appearances a USING (name_key, email_key, phone_key, handle_key)
JOIN records r USING (record)
JOIN conversations c USING (record)
WHERE a.scope IN ('', c.conversation) OR (p.role = 'colleague' AND a.scope = concat('staff ', r.source))
ORDER BY ALL;
