-- What the columns of a record about one person tell of them besides their keys.
WITH about AS (
    SELECT record, appearance
    FROM appearing
    WHERE role = 'subject'
    QUALIFY count(DISTINCT name_key) OVER (PARTITION BY record) = 1
)
SELECT DISTINCT appearance, holds, p.name, content
FROM about JOIN parts p USING (record) JOIN texts USING (text)
WHERE part = 'field'
  AND holds IN ('ORG', 'LOCATION', 'ADDRESS', 'BANK', 'CUSTOMER_ID', 'NATIONAL_ID', 'TAX_ID', 'DATE_OF_BIRTH')
ORDER BY ALL;
