SELECT count(*) FROM texts WHERE text IN (SELECT text FROM parts WHERE holds <> 'MACHINE');
