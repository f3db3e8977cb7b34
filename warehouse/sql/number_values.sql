-- The distinct values of some columns, column by column; what is longer than any number is a sentence.
WITH wanted AS (
    SELECT unnest(?::VARCHAR[]) AS name, unnest(?::VARCHAR[]) AS holds
)
SELECT DISTINCT source, name, holds, content
FROM parts JOIN wanted USING (name, holds) JOIN records USING (record) JOIN texts USING (text)
WHERE part = 'field' AND length(content) <= 200
ORDER BY ALL;
