"""The line from a folder to a bank, in order."""
