"""What keeps a bank true: what is computed of its cases, what needs doing, and old addresses."""
