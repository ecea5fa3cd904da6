"""The page Capaciteit in parts: what is asked, what more would give, who is short of people, and a try of one's own."""
