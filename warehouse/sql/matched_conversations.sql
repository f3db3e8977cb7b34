-- The conversations of the texts of a chunk; a text that stands in very many is a form, and nobody's in particular.
SELECT text, list(DISTINCT conversation)
FROM match_queue JOIN texts USING (text) JOIN parts USING (text) JOIN conversations USING (record)
WHERE chunk = ? AND prose AND holds <> 'MACHINE'
GROUP BY text
HAVING count(DISTINCT conversation) <= ?;
