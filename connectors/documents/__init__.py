"""Documents: what people write down in files of their own."""
