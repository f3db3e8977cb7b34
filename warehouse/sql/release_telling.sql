-- The profiles in a class that tells too much of a sensitive value.
WITH telling AS (
    SELECT class FROM diversity WHERE different < ? OR entropy < ?
)
SELECT DISTINCT profile FROM members JOIN telling USING (class);
