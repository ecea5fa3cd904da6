"""What the page Waarom is made of."""
