-- The least diversity of any class.
SELECT coalesce(min(different), 0), coalesce(min(entropy), 0) FROM diversity;
