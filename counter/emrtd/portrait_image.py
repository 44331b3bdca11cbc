"""The portrait's pixels, JPEG or JPEG 2000, for screen and paper; bounded, for it comes from a chip."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image

from counter.emrtd.card_record import Portrait
from counter.errors import ContentError, FailureCode

MAX_OCTETS = 0x40000
MAX_PIXELS = 4_000_000  # a portrait at 300 dpi has 0.2; ISO/IEC 19794-5 asks for no more than 0.8
_FORMATS = ("JPEG", "JPEG2000")
# What Pillow lets out of hostile bytes; its warning is an exception where warnings are errors
_LETS_OUT = (Image.DecompressionBombError, Image.DecompressionBombWarning, OSError, ValueError, SyntaxError)


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    """``rgb``: rows from the top, three octets a pixel, no padding."""

    width: int
    height: int
    rgb: bytes

    def to_png(self) -> bytes:
        out = io.BytesIO()
        Image.frombytes("RGB", (self.width, self.height), self.rgb).save(out, "PNG")
        return out.getvalue()


def decode(portrait: Portrait, longest_side: int = 0) -> Picture:
    """The image in RGB, scaled down to ``longest_side`` pixels where one is given.

    Raises ContentError(MALFORMED_DATA_GROUP) for what is no such image, is cut off, or is larger
    than ``MAX_PIXELS``; the size is looked at before any pixel is decoded.
    """
    if len(portrait.data) > MAX_OCTETS:
        raise _bad("more octets than a portrait has")
    try:
        with Image.open(io.BytesIO(portrait.data), formats=_FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise _bad("more pixels than a portrait has")
            rgb = image.convert("RGB")
    except _LETS_OUT as exc:
        raise _bad("not a JPEG or JPEG 2000 image") from exc
    if longest_side:
        rgb.thumbnail((longest_side, longest_side))
    return Picture(rgb.width, rgb.height, rgb.tobytes())


def _bad(detail: str) -> ContentError:
    return ContentError(FailureCode.MALFORMED_DATA_GROUP, f"portrait: {detail}")
