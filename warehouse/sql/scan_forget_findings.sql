DELETE FROM findings WHERE text IN (SELECT text::UUID FROM incoming_done);
