DELETE FROM people WHERE record IN (SELECT record FROM records WHERE file = ?);
