SELECT count(*) FROM inbox WHERE run = ?;
