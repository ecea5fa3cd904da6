"""What a person sees in a terminal: sentences, tables and a live line, all on standard error."""
