"""The way out, taken: the staged folder built by another engine and held against our own site."""
