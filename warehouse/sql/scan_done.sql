INSERT INTO analysed SELECT text::UUID, detector, prose FROM incoming_done;
