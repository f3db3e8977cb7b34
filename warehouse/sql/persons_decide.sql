INSERT INTO identity_decisions SELECT coalesce(max(seq), 0) + 1, ?, ?, ?, ? FROM identity_decisions;
