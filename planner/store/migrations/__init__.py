"""The history of the database's tables: a file per revision, oldest first by number."""
