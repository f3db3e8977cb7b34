SELECT count(DISTINCT chunk) FROM match_queue;
