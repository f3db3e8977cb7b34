"""Delimited files and JSON as rows and values: what most readers stand on."""
