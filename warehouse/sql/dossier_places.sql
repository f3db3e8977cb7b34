SELECT
    record, part, name, holds, content,
    coalesce((
        SELECT list({'s': "start", 'e': "end", 'l': label, 'p': score, 'r': rule} ORDER BY "start")
        FROM findings f WHERE f.text = p.text
    ), [])
FROM parts p JOIN texts USING (text)
WHERE record IN (SELECT unnest(?::UUID[]))
ORDER BY record, seq;
