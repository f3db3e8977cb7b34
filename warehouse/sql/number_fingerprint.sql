-- Changes whenever a value of these columns becomes known or stands in another of them.
WITH wanted AS (
    SELECT unnest(?::VARCHAR[]) AS name, unnest(?::VARCHAR[]) AS holds
),
numbers AS (
    SELECT DISTINCT source, name, holds, text
    FROM parts JOIN wanted USING (name, holds) JOIN records USING (record)
    WHERE part = 'field'
)
SELECT concat(count(*), ' ', bit_xor(hash(n))) FROM numbers n;
