"""The store's history as Alembic revisions: ``versions/``, one file a step, up and down."""
