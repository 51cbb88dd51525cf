"""What a file says of the image in it."""

from dataclasses import dataclass
from enum import StrEnum

JPEG, PNG, WEBP, SVG = "JPEG", "PNG", "WebP", "SVG"
PICTURE_FORMS = {"jpg": JPEG, "jpeg": JPEG, "png": PNG, "webp": WEBP}
"""The forms that images may have, by the endings of their files."""


class PictureFault(StrEnum):
    """Why an image cannot be read."""

    UNREADABLE = "unreadable"
    """The file is none of its own, or cannot be opened."""
    EMPTY = "empty"
    BROKEN = "broken"
    """Something is missing or out of place, most often the end."""


class Hidden(StrEnum):
    """What a file can carry beside the image, unseen."""

    EXIF = "exif"
    """Notes of a camera, other than those that a browser needs to show the image."""
    XMP = "xmp"
    """Notes of a program for images."""
    IPTC = "iptc"
    """Captions, names and keywords as news agencies write them."""
    TEXT = "text"
    REST = "rest"
    """Something after the end of the image: a film, another image."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """What was read of an image, without decoding it."""

    form: str = ""
    """What the content is, whatever the name says: ``JPEG``, ``HEIC``; empty when not known."""
    width: int = 0
    height: int = 0
    size: int = 0
    """Bytes."""
    orientation: int = 1
    """How the image is to be turned before it is shown (EXIF tag 274)."""
    has_position: bool = False
    """Whether the file says where the image was taken."""
    hidden: frozenset[Hidden] = frozenset()
    is_animated: bool = False
    is_active: bool = False
    """Whether it has program code, as an SVG may."""
    fault: PictureFault | None = None

    @property
    def pixels(self) -> int:
        """Points of the image."""
        return self.width * self.height
