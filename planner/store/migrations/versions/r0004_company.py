"""The others whom a group needs that opens for a reserved seat."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("reservation", sa.Column("company", sa.Text(), server_default="[]", nullable=False))
