INSERT INTO releases (release, moment, purpose, state, rows_released, declaration, form, recipient, again)
VALUES (?, now()::TIMESTAMP, ?, 'asked', 0, ?, ?, ?, ?);
