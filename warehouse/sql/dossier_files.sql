-- A file whose reading was cut off has no sums yet: what it gave so far counts as read.
SELECT
    file, source, suffix,
    if(complete, read, held), if(complete, stored, held), duplicate, unreadable, complete
FROM (
    SELECT f.*, (SELECT count(*) FROM records r WHERE r.file = f.file AND NOT f.complete) AS held
    FROM files f
)
ORDER BY source, file;
