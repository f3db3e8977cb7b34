SELECT conversation, name_key, email_key, phone_key, handle_key
FROM participants
WHERE conversation IN (SELECT unnest(?::VARCHAR[]));
