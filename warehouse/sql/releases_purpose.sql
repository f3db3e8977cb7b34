SELECT purpose FROM releases WHERE release = ?;
