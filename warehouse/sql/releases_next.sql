SELECT coalesce(max(release), 0) + 1 FROM releases;
