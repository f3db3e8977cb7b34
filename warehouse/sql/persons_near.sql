SELECT pair, one, other, person, other_person, score, shared
FROM near_matches
WHERE ?::UUID[] IS NULL OR list_contains(?::UUID[], person) OR list_contains(?::UUID[], other_person)
ORDER BY score DESC, pair;
