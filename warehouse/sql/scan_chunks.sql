SELECT count(DISTINCT chunk) FROM scan_queue;
