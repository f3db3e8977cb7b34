-- Rows that nothing links: a row's class is its own cell.
CREATE OR REPLACE TEMP TABLE assigned AS
SELECT profile, unit, cell AS class, value FROM release_cells;
