SELECT count(*) FROM findings;
