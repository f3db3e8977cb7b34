INSERT INTO matched SELECT text::UUID, detector, known, present::UBIGINT FROM incoming_done;
