DELETE FROM near_matches;
