SELECT state, near, same FROM resolved;
