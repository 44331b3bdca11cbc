"""The gateway's store through its history as Alembic revisions: ``versions/``, one file a step, up and down."""
