"""Contact moments that people book: exports of schedulers, and calendars."""
