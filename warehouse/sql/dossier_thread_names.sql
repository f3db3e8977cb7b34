SELECT DISTINCT thread, p.name
FROM people p JOIN records USING (record)
WHERE p.name <> '' AND thread <> ''
  AND thread IN (SELECT thread FROM records WHERE record IN (SELECT unnest(?::UUID[])));
