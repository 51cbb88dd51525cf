"""The whole site, looked over by machines: ``python -m tests.audit``."""
