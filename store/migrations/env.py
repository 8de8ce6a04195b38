"""Alembic runs inside the connection and transaction that it is handed; it opens none of its own."""

from alembic import context

from store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds everything, on SQLite too
)
context.run_migrations()
