SELECT pair, one, other, person, other_person, score, shared FROM near_matches WHERE pair = ?;
