"""What lies in the training desk's scanner."""

from __future__ import annotations


def training_sheets() -> tuple[bytes, ...]:
    """A court decision of the cast, PNG, one a page. A press may be asked for it."""
    from counter.training.cast import make_cast  # noqa: PLC0415 - as counter.paper.setting
    from counter.training.papers import scanned_judgment  # noqa: PLC0415 - as above

    return scanned_judgment(make_cast()["divorced"])
