"""The check digit of machine-readable zones: weights 7, 3, 1, modulus 10 (9303-3 §4.9)."""

from __future__ import annotations

_VALUES = {character: value for value, character in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """One digit for ``text`` of A-Z, 0-9 and ``<``. Raises ValueError for any other character."""
    try:
        return str(sum(_VALUES[c] * _WEIGHTS[i % 3] for i, c in enumerate(text)) % 10)
    except KeyError as exc:
        raise ValueError("a machine-readable zone has only A-Z, 0-9 and <") from exc


def fits(text: str, digit: str) -> bool:
    """Whether ``digit`` belongs to ``text``; ``<`` may stand for the digit of an empty field."""
    return digit == check_digit(text) or (digit == "<" and not text.strip("<"))
