SELECT count(*) FROM texts WHERE text IN (SELECT text FROM parts WHERE holds <> 'MACHINE') AND text IN (SELECT text FROM analysed WHERE detector = ?);
