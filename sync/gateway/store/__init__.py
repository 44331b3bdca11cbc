"""The gateway's tables and what is asked of them; the only room of sync/ that knows SQLAlchemy."""
