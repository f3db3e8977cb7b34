DELETE FROM resolved;
