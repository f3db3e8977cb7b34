SELECT purpose, declaration, form, again FROM releases WHERE release = ?;
