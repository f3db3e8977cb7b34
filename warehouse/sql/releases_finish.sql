UPDATE releases SET state = ?, rows_released = ?, verdict = ?, persons = ?, population = ?::UBIGINT[] WHERE release = ?;
