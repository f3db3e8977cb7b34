"""Who called whom: the call records of telephone exchanges and providers."""
