DELETE FROM detected WHERE detector = ? AND text IN (SELECT text::UUID FROM incoming_done);
