SELECT DISTINCT split_part(trim(name), ' ', 1) AS first_name
FROM people
WHERE role = 'colleague' AND length(split_part(trim(name), ' ', 1)) > 2
ORDER BY first_name;
