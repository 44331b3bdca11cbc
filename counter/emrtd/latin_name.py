"""A marked Vietnamese name as machine-readable zones write it (9303-3 §4.6, §6 table of letters)."""

from __future__ import annotations

import re

from counter.model.person_name import without_marks


def latin_name(full: str, width: int = 30) -> str:
    """``Nguyễn Văn A`` → ``NGUYEN<<VAN<A``: first word as primary identifier, no fillers at the end.

    A hyphen parts words, any other sign is dropped. A name too long for ``width`` is cut
    there; a letter in the last place says that it was (9303-5 §4.2.3).
    """
    words = [re.sub(r"[^A-Z]", "", word) for word in without_marks(full).upper().replace("-", " ").split()]
    first, *others = [word for word in words if word] or [""]
    return (first + ("<<" + "<".join(others) if others else ""))[:width].rstrip("<")
