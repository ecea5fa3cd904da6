"""What a plan must be and what it costs; there is no solver in here."""
