SELECT record, thread
FROM records
WHERE thread <> ''
  AND kind IN ('message', 'system', 'event')
  AND thread IN (SELECT thread FROM records WHERE record IN (SELECT unnest(?::UUID[])))
  AND record NOT IN (SELECT record FROM people WHERE role = 'recipient');
