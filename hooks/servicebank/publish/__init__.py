"""A bank and its index into pages and other files of a site."""
