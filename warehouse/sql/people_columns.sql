-- The columns of the stored records, and what each is known to hold.
SELECT source, kind, p.name, p.holds, count(DISTINCT record) AS filled
FROM parts p JOIN records USING (record)
WHERE part = 'field' AND p.holds <> 'MACHINE'
GROUP BY ALL
ORDER BY ALL;
