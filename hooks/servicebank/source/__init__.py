"""Files into marked values; the only room that reads files."""
