DELETE FROM findings WHERE detector <> ?;
