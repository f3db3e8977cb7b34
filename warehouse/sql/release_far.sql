-- The profiles in a class whose sensitive values are too far from those of all.
WITH far AS (
    SELECT class FROM distance WHERE t > ?
)
SELECT DISTINCT profile FROM members JOIN far USING (class);
