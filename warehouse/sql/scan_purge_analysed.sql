DELETE FROM analysed WHERE detector <> ?;
