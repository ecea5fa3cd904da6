"""One page per file; each has `show()`, which draws it."""
