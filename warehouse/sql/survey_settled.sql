SELECT file, what, choice, why FROM settled ORDER BY file, what, choice;
