-- The greatest distance of any class.
SELECT coalesce(max(t), 0) FROM distance;
