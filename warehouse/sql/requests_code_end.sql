UPDATE request_codes SET state = ?, salt = '', hash = '' WHERE request = ? AND state = 'live';
