"""Ids of the book's parts; a case's can never be that of something else."""

from servicebank.model.link import METHODS

PREFACE, GUIDE, MAP = "book--preface", "book--guide", "book--map"
METHOD_PART, GLOSSARY, INDEX = "book--methods", "book--glossary", "book--index"
COLOPHON = "book--colophon"


def case_id(case: str) -> str:
    """The id of a case's chapter."""
    return f"case--{case}"


def method_id(method: str) -> str:
    """The id of a method's chapter."""
    return f"method--{method}"


def part_id(term: str) -> str:
    """The id of the part of a term."""
    return f"part--{term}"


def text_id(folder: str, name: str) -> str:
    """The id of the chapter of a text in a folder of the bank."""
    return method_id(name) if folder == METHODS else case_id(name)
