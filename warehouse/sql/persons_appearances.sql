-- Everybody as the records name them, once for each set of keys.
SELECT
    appearance, list_sort(list(DISTINCT name))[:5], any_value(name_key), any_value(email_key), any_value(phone_key),
    any_value(handle_key), any_value(scope), bool_or(role = 'subject'), bool_or(role = 'colleague'), count(*)
FROM appearing
GROUP BY appearance
ORDER BY appearance;
