DELETE FROM detected WHERE detector <> ?;
