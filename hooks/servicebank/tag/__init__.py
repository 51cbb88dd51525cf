"""A bank seen from its terms."""
