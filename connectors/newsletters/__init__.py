"""Newsletters: the lists of people whom a company writes to."""
