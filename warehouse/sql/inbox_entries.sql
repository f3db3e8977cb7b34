SELECT seq, path, reader FROM inbox WHERE run = ? ORDER BY seq;
