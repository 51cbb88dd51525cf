"""Links between texts of the bank, as they are written: relative paths of files."""

from posixpath import normpath

METHODS, COLLECTIONS = "methods", "collections"
"""Folders for texts other than cases, which stand at the top."""


def local_target(folder: str, target: str) -> tuple[str, str] | None:
    """The folder and id that a relative link to a ``.md`` file, written in a folder, leads to.

    None when it leads out of the bank or to no such file.
    """
    if not target.endswith(".md") or target.startswith("/"):
        return None
    path = normpath(f"{folder or '.'}/{target}").removesuffix(".md")
    place, _, name = path.rpartition("/")
    return (place, name) if place in {"", METHODS, COLLECTIONS} and name else None
