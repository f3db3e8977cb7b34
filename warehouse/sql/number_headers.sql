-- Columns by their header and what their reader says of them; those of other known kinds hold no such numbers.
SELECT DISTINCT name, holds
FROM parts
WHERE part = 'field' AND holds IN ('CUSTOMER_ID', 'PLAIN', 'MACHINE', 'PROSE')
ORDER BY ALL;
