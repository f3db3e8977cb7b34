DELETE FROM match_queue;
