SELECT DISTINCT kind, value FROM (
    SELECT 'PERSON' AS kind, name AS value FROM people WHERE role <> '' AND name LIKE '% %'
    UNION ALL SELECT 'EMAIL', email_key FROM people WHERE email_key <> ''
    UNION ALL SELECT 'PHONE', phone_key FROM people WHERE phone_key <> ''
    UNION ALL SELECT label, value_key FROM findings
    WHERE label IN ('EMAIL', 'PHONE', 'BANK', 'CARD', 'NATIONAL_ID', 'TAX_ID') AND score >= 0.6
)
ORDER BY kind, value;
