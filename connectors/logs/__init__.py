"""Logs of mail servers and web servers: who wrote to whom, and which address asked for which page."""
