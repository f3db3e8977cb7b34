SELECT record, value_key, max(score)
FROM findings JOIN parts USING (text)
WHERE label = ? AND value_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
GROUP BY ALL;
