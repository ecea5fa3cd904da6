"""What alembic runs around the migrations: the connection comes from who opens the store."""

from alembic import context

from planner.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
