"""Alembic's door: the connection is handed in by store.migrating, and there is no configuration file."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"], transaction_per_migration=True, transactional_ddl=True
)
with context.begin_transaction():
    context.run_migrations()
