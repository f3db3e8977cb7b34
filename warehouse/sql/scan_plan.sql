-- Texts that this detector has not seen, or saw only as a column value and that now stand in prose.
INSERT INTO scan_queue
SELECT (row_number() OVER (ORDER BY prose, length(content), text) - 1) // ?, text
FROM texts
WHERE text NOT IN (
    SELECT a.text FROM analysed a JOIN texts t USING (text) WHERE a.detector = ? AND (a.prose OR NOT t.prose)
)
AND text IN (SELECT text FROM parts WHERE holds <> 'MACHINE');
