"""Questions about a plan: what it comes to, and why someone has no place in it."""
