SELECT DISTINCT kind, value FROM (
    SELECT 'PERSON' AS kind, name AS value FROM people WHERE name <> ''
    UNION ALL SELECT 'EMAIL', email_key FROM people WHERE email_key <> ''
    UNION ALL SELECT 'PHONE', phone_key FROM people WHERE phone_key <> ''
    UNION ALL SELECT 'USERNAME', handle FROM people WHERE handle <> ''
    UNION ALL SELECT holds, content FROM parts JOIN texts USING (text)
    WHERE holds IN ('ADDRESS', 'BANK', 'CARD', 'NATIONAL_ID', 'TAX_ID', 'CUSTOMER_ID', 'PLATE', 'USERNAME', 'IP')
      AND length(content) <= 200
    UNION ALL SELECT label, value_key FROM findings
    WHERE score >= 0.6
      AND label IN ('EMAIL', 'PHONE', 'BANK', 'CARD', 'NATIONAL_ID', 'TAX_ID', 'CUSTOMER_ID', 'PLATE', 'IP')
)
WHERE value <> ''
ORDER BY kind, value;
