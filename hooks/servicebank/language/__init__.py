"""Human language: catalogs, sort order, addresses made of words, dates and numbers."""
