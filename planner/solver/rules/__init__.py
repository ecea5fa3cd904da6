"""How each rule is told to the search, one file per rule, named after it."""
