INSERT INTO findings SELECT * REPLACE (text::UUID AS text) FROM incoming_findings;
