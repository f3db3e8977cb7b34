-- The texts of a chunk with what the detector found in them, and the fingerprint of those who take part.
SELECT
    q.text, content, prose, q.present,
    coalesce((
        SELECT list({'s': "start", 'e': "end", 'l': label, 'p': score, 'r': rule} ORDER BY "start")
        FROM detected d WHERE d.text = q.text AND d.detector = ?
    ), [])
FROM match_queue q JOIN texts USING (text)
WHERE chunk = ?
ORDER BY q.text;
