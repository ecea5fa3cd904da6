"""Contestants plan the same scenarios one after another; what came out is kept, told in a table and drawn."""
