SELECT DISTINCT person FROM appearances;
