SELECT count(*)
FROM texts
WHERE text NOT IN (
    SELECT a.text FROM analysed a JOIN texts t USING (text) WHERE a.detector = ? AND (a.prose OR NOT t.prose)
)
AND text IN (SELECT text FROM parts WHERE holds <> 'MACHINE');
