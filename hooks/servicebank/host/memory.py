"""How a build treats its memory: it is short, and lets go of little before its end."""

import gc

OBJECTS = 50_000
"""New objects between two searches for garbage; Python's 700 make a build a tenth longer."""


def take() -> None:
    """Search for garbage more seldom."""
    gc.set_threshold(OBJECTS, 20, 100)


def leave() -> None:
    """Spare a process that ends now from taking a whole bank apart piece by piece."""
    gc.freeze()
