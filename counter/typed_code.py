"""The code of a filing as somebody types it who reads it off a slip: in any case, with any dash, or its end alone.

::

    h15.50.05.13-261119-0143      the whole official code
    H15 50 05 13 261119 0143      the same with spaces, as it is read out
    261119-0143, 2611190143       its end: the day and the number, of this office
    TAM-A3-261119-018             a provisional code, whole
"""

from __future__ import annotations

import re
from typing import Final

from counter.model.filing import DossierCode, ProvisionalCode

LONGEST: Final = 64  # signs; no code is nearly as long
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−_", "-"))
_END: Final = re.compile(r"[0-9]{10,13}")  # yymmdd and four to seven digits


def code_meant(typed: str, unit: str) -> str:
    """The code in its own spelling, or "" for what is none. ``unit``: of this office, as ``StationSettings.unit``."""
    if len(typed) > LONGEST:
        return ""
    upper = "".join(typed.upper().translate(_DASHES).split())
    signs = "".join(sign for sign in upper if sign.isascii() and sign.isalnum())
    end = signs.removeprefix(unit.replace(".", ""))
    candidates = [upper, f"{unit}-{end[:6]}-{end[6:]}"] if _END.fullmatch(end) else [upper]
    return next((one for one in candidates if _is_code(one)), "")


def _is_code(text: str) -> bool:
    for kind in (DossierCode, ProvisionalCode):
        try:
            kind(text)
        except ValueError:
            continue
        return True
    return False
