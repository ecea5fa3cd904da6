"""Pieces of the page Beschikbaarheid."""
