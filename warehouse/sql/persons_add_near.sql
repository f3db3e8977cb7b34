INSERT INTO near_matches
SELECT pair, one::UUID, other::UUID, person::UUID, other_person::UUID, score, shared
FROM incoming_near;
