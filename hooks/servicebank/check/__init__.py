"""Sources into cases and findings."""
