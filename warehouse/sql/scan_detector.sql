SELECT detector FROM analysed GROUP BY detector ORDER BY count(*) DESC, detector LIMIT 1;
