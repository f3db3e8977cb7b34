-- What a run was asked to read and did not reach, by its last order; files read in part; files not read at all.
WITH asked AS (
    SELECT run, seq, reader, outcome
    FROM inbox
    QUALIFY row_number() OVER (PARTITION BY path ORDER BY run DESC, seq DESC) = 1
)
SELECT coalesce(reader, 'unknown') AS source, '' AS file, '' AS suffix, concat(run, '/', seq) AS place, 'not_reached' AS reason
FROM asked
WHERE outcome IS NULL
UNION ALL
SELECT source, file::VARCHAR, suffix, '', if(complete, 'not_read', 'cut_off')
FROM files
WHERE NOT complete OR (stored = 0 AND duplicate = 0 AND unreadable > 0)
ORDER BY ALL;
