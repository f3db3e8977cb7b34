DELETE FROM matched WHERE text IN (SELECT text::UUID FROM incoming_done);
