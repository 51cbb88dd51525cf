"""Cases that may be the same."""
