-- Texts that were not searched for these known people, or not with those who now take part.
INSERT INTO match_queue
SELECT (row_number() OVER (ORDER BY text) - 1) // ?, text, present
FROM standing ANTI JOIN (SELECT text, present FROM matched WHERE detector = ? AND known = ?) USING (text, present);
