SELECT count(*)
FROM standing ANTI JOIN (SELECT text, present FROM matched WHERE detector = ? AND known = ?) USING (text, present);
