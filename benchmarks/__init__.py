"""Speed, beside the named rival in the same run."""
