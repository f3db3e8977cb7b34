DELETE FROM matched WHERE detector <> ? OR text NOT IN (SELECT text FROM parts);
