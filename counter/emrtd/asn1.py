"""The door to asn1crypto: outside bytes in, its values or one ContentError out.

asn1crypto reads lazily, so a fault shows where a field is first touched; ``refusing`` is put
around such places, and ``load`` around the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from asn1crypto import pem

from counter.errors import ContentError, FailureCode

# What asn1crypto 1.5 lets out of hostile bytes, as the fuzz targets found it: AttributeError from
# its types that have no value (ObjectDescriptor, Void), RecursionError as its only limit on depth.
_LETS_OUT = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)


@contextmanager
def refusing(code: FailureCode, what: str) -> Iterator[None]:
    """Turns asn1crypto's complaints about ``what`` into ContentError(code)."""
    try:
        yield
    except _LETS_OUT as exc:
        raise ContentError(code, f"{what}: {type(exc).__name__}") from exc


def load(kind: Any, data: bytes, code: FailureCode, *, limit: int = 0x10000) -> Any:
    """``data`` as one ``kind`` and nothing after it. Raises ContentError(code)."""
    if len(data) > limit:
        raise ContentError(code, f"{kind.__name__}: more than {limit} octets")
    with refusing(code, kind.__name__):
        return kind.load(data, strict=True)


def moment(value: Any) -> datetime:
    """A time's native value as an aware one: a GeneralizedTime without a zone is taken for UTC.

    Raises TypeError for what ``datetime`` cannot hold (year zero), so it belongs in ``refusing``.
    """
    if not isinstance(value, datetime):
        raise TypeError("no time of this calendar")
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def unarmored(data: bytes, code: FailureCode) -> bytes:
    """The DER inside a PEM armour, or ``data`` as it is. Raises ContentError(code)."""
    with refusing(code, "PEM"):
        if not pem.detect(data):  # type: ignore[no-untyped-call]  # asn1crypto has no types
            return data
        der: bytes = pem.unarmor(data)[2]  # type: ignore[no-untyped-call]  # as above
        return der
