"""Accounts: tables of users as files, SQLite files, and the tables of a database server."""
