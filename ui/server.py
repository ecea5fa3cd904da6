"""The server of the pages: on this computer alone, for as long as somebody wants it."""

import os
import signal
import socket
import webbrowser
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from threading import Timer
from types import FrameType
from typing import Final

import uvicorn
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.server.starlette.starlette_app import App

import planner
from planner.service.feeding import read_feed
from planner.service.first_start import fill_empty_store
from planner.service.running import start_runner
from planner.store import Store
from ui.document import OwnDocument
from ui.feeds import feed_route
from ui.parts import storage
from ui.streamlit_app import load_pages

HOST: Final = "127.0.0.1"
FIRST_PORT: Final = 8501
PORTS_TRIED: Final = 50
SECONDS_TO_SAY_GOODBYE: Final = 2
SCRIPT: Final = Path(__file__).with_name("streamlit_app.py")


class PortTakenError(Exception):
    """Another program listens at the port that was asked for."""


def serve(port: int | None, database: str | None, opens_browser: bool, on_ready: Callable[[str], None]) -> None:
    """Serves the pages until Ctrl-C; `on_ready` is told the address. Raises PortTakenError before anything starts."""
    if database is not None:
        os.environ[storage.ADDRESS] = database
    with listen(port) as listener:
        address = f"http://{HOST}:{listener.getsockname()[1]}"
        fill_empty_store(storage.the_store())
        load_pages()
        on_ready(address)
        if opens_browser:
            _open_browser(address)
        _run_until_stopped(listener)


def make_app() -> App:
    """The pages, the feeds and a sign of life; solving starts and stops with it."""
    PagesManager.uses_pages_directory = False  # the pages are ours to name: without this, the first visitor gets files
    routes = [feed_route(lambda token: read_feed(storage.the_store(), token)), Route("/health", _tell_health)]
    return App(SCRIPT, lifespan=_solve_meanwhile, routes=routes, middleware=[Middleware(OwnDocument)])


def listen(port: int | None) -> socket.socket:
    """A socket at this port, or without one at the first that is free."""
    tried = range(FIRST_PORT, FIRST_PORT + PORTS_TRIED) if port is None else (port,)
    for number in tried:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, number))
        except OSError:
            listener.close()
            continue
        return listener
    raise PortTakenError


def _run_until_stopped(listener: socket.socket) -> None:
    app = make_app()
    config.get_config_options(force_reparse=True)  # only the app makes known where our own config.toml is
    config.set_option("server.port", listener.getsockname()[1])
    quiet = uvicorn.Config(app, access_log=False, log_level="warning", timeout_graceful_shutdown=SECONDS_TO_SAY_GOODBYE)
    before = {number: signal.signal(number, _stay_calm) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        uvicorn.Server(quiet).run(sockets=[listener])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stay_calm(number: int, frame: FrameType | None) -> None:
    """The server catches the signals itself and raises them again once it has stopped: then there is nothing to do."""


@asynccontextmanager
async def _solve(store: Store) -> AsyncGenerator[None, None]:
    runner = start_runner(store)
    try:
        yield
    finally:
        runner.stop()


def _solve_meanwhile(app: App) -> AbstractAsyncContextManager[None]:
    return _solve(storage.the_store())


def _tell_health(request: Request) -> Response:
    with storage.the_store().reading():
        return JSONResponse({"status": "ok", "version": planner.__version__}, headers={"cache-control": "no-store"})


def _open_browser(address: str) -> None:
    """A moment later, when the server answers."""
    later = Timer(1.0, webbrowser.open, (address,))
    later.daemon = True
    later.start()
