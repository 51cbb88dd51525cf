"""The bank in this repository against the facts that it was written from."""
