DELETE FROM parts WHERE record IN (SELECT record FROM records WHERE file = ?);
