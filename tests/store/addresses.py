"""An empty database for a test: a file, or a schema of the server that PLANNER_TEST_DATABASE names.

So the tests prove that another database is a URL away, wherever one is at hand:
`PLANNER_TEST_DATABASE=postgresql+psycopg://me@127.0.0.1/empty pytest tests/store tests/service`.
"""

import os
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, make_url, text

SERVER = os.environ.get("PLANNER_TEST_DATABASE")


def new_address(folder: Path) -> str:
    """The URL of a database that is empty, or not there yet."""
    if SERVER is None:
        return f"sqlite:///{folder / 'data' / 'planner.sqlite'}"
    name = f"test_{uuid4().hex}"
    engine = create_engine(SERVER)
    with engine.begin() as connection:
        connection.execute(text(f"create schema {name}"))
    engine.dispose()
    address = make_url(SERVER).update_query_dict({"options": f"-csearch_path={name}"})
    return address.render_as_string(hide_password=False)
