UPDATE runs SET finished = now()::TIMESTAMP WHERE run = ?;
