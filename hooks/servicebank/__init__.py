"""Servicebank: a folder of good-practice cases, checked, tagged and published."""
