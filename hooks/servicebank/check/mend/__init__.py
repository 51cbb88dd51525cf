"""Texts mended without changing what they mean."""
