-- The values of some columns of the records of one source and kind; `betrays` where a detector saw in a cell of no
-- known kind what names one person.
WITH seen AS (
    SELECT DISTINCT record, seq FROM located WHERE list_contains(?, label) AND holds IN ('PROSE', 'PLAIN')
)
SELECT r.record, r.thread, p.name, t.content, s.seq IS NOT NULL AS betrays
FROM records r
JOIN parts p USING (record)
JOIN texts t USING (text)
LEFT JOIN seen s ON s.record = p.record AND s.seq = p.seq
WHERE r.source = ? AND r.kind = ? AND p.part = 'field' AND p.holds <> 'MACHINE' AND list_contains(?, p.name)
ORDER BY r.record, p.seq;
