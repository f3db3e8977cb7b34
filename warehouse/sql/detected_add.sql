INSERT INTO detected SELECT * REPLACE (text::UUID AS text) FROM incoming_findings;
