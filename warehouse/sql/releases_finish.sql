UPDATE releases SET state = ?, rows_released = ? WHERE release = ?;
