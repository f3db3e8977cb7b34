SELECT seq, moment, about, event, detail, previous, hash FROM events ORDER BY seq;
