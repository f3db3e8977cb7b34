SELECT language
FROM parts JOIN texts USING (text)
WHERE record IN (SELECT unnest(?::UUID[])) AND part = 'body' AND language IS NOT NULL AND length(content) >= 20
GROUP BY language
ORDER BY count(*) DESC, language
LIMIT 1;
