DELETE FROM scan_queue;
