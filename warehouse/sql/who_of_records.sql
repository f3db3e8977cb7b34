SELECT record, role, name, email, phone, handle, name_key, email_key, phone_key, handle_key FROM people WHERE record IN (SELECT unnest(?::UUID[]));
