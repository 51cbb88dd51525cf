"""Findings into lines for people and programs."""
