SELECT count(DISTINCT record) FROM located;
