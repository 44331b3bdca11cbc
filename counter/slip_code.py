"""The code that a slip bears beside its number: enough to find the filing, and nothing of the person.

::

    MOTCUA1:<code>:<first 8 octets of the filing's digest, in hexadecimal>

The digest covers the whole declaration, so nobody makes the code without the slip.
"""

from __future__ import annotations

import re
from typing import Final

from counter.errors import ContentError, FailureCode
from counter.model.filing import Filing

_SHOWN: Final = 8  # octets
_TEXT: Final = re.compile(r"MOTCUA1:([A-Z0-9.-]{1,40}):([0-9a-f]{16})")


def slip_code(filing: Filing) -> str:
    return f"MOTCUA1:{filing.code or filing.provisional}:{filing.digest[:_SHOWN].hex()}"


def is_slip_code(text: str) -> bool:
    return _TEXT.fullmatch(text) is not None


def code_on(text: str) -> str:
    """The filing's code, as printed. Raises ContentError PROOF_MALFORMED for what is no slip's code."""
    found = _TEXT.fullmatch(text)
    if found is None:
        raise ContentError(FailureCode.PROOF_MALFORMED, "no code of a slip")
    return found[1]


def is_of(text: str, filing: Filing) -> bool:
    """Whether the code was made of this filing's digest; a slip from before the official code bears another number."""
    found = _TEXT.fullmatch(text)
    return found is not None and bytes.fromhex(found[2]) == filing.digest[:_SHOWN]
