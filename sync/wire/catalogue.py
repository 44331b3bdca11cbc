"""The catalogue package on its way down: signed octets under their own SHA-256, piece by piece.

``GET /catalogue?offset=…`` answers at most ``PIECE`` octets from there; its ``ETag`` (RFC 9110 §8.8.3) is the
package's SHA-256 and ``Motcua-Length`` its size in octets. With ``If-None-Match`` of the package in use the
answer is 304; where nothing was ever published, NOT_FOUND. ``Motcua-Catalogue`` in any answer names the SHA-256
of the package that there is: a hint, for the package is believed by its own signature alone.
"""

from __future__ import annotations

import re
from typing import Final

CATALOGUE: Final = "/catalogue"
PIECE: Final = 32 * 1024
ETAG: Final = "etag"
LENGTH: Final = "motcua-length"
ANNOUNCED: Final = "motcua-catalogue"
_TAG: Final = re.compile(r'"([0-9a-f]{64})"')


def catalogue_path(offset: int) -> str:
    return f"{CATALOGUE}?offset={offset}"


def tag_of(digest: str) -> str:
    """The strong entity tag of the package with this SHA-256 in hexadecimal."""
    return f'"{digest}"'


def digest_in(tag: str) -> str:
    """The SHA-256 that an entity tag names; "" where it names none."""
    found = _TAG.fullmatch(tag)
    return found[1] if found else ""
