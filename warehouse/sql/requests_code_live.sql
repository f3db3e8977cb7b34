SELECT seq, channel, salt, hash, expires, tries FROM request_codes WHERE request = ? AND state = 'live' ORDER BY seq DESC LIMIT 1;
