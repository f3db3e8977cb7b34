SELECT DISTINCT person
FROM appearances
WHERE name_key IN (SELECT unnest(?::VARCHAR[]) EXCEPT SELECT '')
ORDER BY person;
