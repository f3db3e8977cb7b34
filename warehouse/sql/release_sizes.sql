-- Persons in each class, smallest first.
SELECT sum(weight)::BIGINT AS persons FROM members GROUP BY class ORDER BY persons;
