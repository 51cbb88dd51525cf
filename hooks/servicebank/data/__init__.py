"""Regions, letters and catalogs: data without code."""
