"""Web addresses as people write them."""
