"""What the page Rode lijst is made of."""
