-- Linked rows are known together: the class of a unit is the bag of all its cells.
CREATE OR REPLACE TEMP TABLE assigned AS
WITH units AS (
    SELECT unit, list_sort(list(cell)) AS class FROM release_cells GROUP BY unit
)
SELECT profile, unit, class, value FROM release_cells JOIN units USING (unit);
