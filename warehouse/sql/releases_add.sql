INSERT INTO releases VALUES (?, now()::TIMESTAMP, ?, 'asked', 0);
