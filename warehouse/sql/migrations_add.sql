INSERT INTO migrations VALUES (?, now()::TIMESTAMP);
