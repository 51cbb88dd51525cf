"""The bank as a book, and as sheets."""
