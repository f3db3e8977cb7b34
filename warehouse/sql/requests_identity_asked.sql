UPDATE requests SET identity_asked = ? WHERE request = ? AND identity_asked IS NULL;
