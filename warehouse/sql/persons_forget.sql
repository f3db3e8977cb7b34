DELETE FROM appearances;
