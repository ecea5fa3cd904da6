"""Journeys through the pages in Debian's Chromium; not part of `make test`."""
