"""Words as parts of addresses."""

import re
import unicodedata


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
