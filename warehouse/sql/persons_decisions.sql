SELECT seq, pair, one, other, same FROM identity_decisions ORDER BY seq;
