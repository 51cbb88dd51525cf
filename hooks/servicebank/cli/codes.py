"""Exit codes of the commands."""

FOUND = 1
"""There is something to mend."""
WRONG_USE = 2
"""The command was used in a wrong way."""
