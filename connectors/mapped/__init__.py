"""Any table that a mapping beside it describes."""
