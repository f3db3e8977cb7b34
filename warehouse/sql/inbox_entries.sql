SELECT seq, path, reader FROM inbox WHERE run = ? AND seq BETWEEN ? AND ? ORDER BY seq;
