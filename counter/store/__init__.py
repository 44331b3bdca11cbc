"""What the counter keeps: an encrypted database with its keys, the papers beside it, units of work."""
