INSERT INTO appearances
SELECT appearance::UUID, name_key, email_key, phone_key, handle_key, scope, person::UUID, reason, score
FROM incoming_appearances;
