"""The site as plain Markdown, for any generator: the way out."""
