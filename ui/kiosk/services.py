"""Which services a kiosk offers: few, and only those that a resident can finish without an officer. No Qt here."""

from __future__ import annotations

from datetime import date
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Channel, Procedure
from counter.errors import CounterError

MOST: Final = 6


def offered(catalogue: Catalogue, codes: str, today: date) -> tuple[Procedure, ...]:
    """The procedures of ``codes`` (with commas between), or the shortest that fit where it is "".

    One fits that may be filed online, has a declaration, and always wants a paper of nobody: a kiosk has no
    scanner. A code that does not fit, or that the catalogue does not have, is left out.
    """
    if not codes.strip():
        fitting = (one for one in catalogue.in_force(today) if _fits(one))
        return tuple(sorted(fitting, key=lambda one: (len(one.form.fields) if one.form else 0, one.code)))[:MOST]
    named = (_found(catalogue, code.strip()) for code in codes.split(","))
    return tuple(one for one in named if one is not None and _fits(one))[:MOST]


def _found(catalogue: Catalogue, code: str) -> Procedure | None:
    try:
        return catalogue.get(code)
    except CounterError:
        return None


def _fits(procedure: Procedure) -> bool:
    papers = any(paper.required and paper.required_when is None for paper in procedure.papers)
    return procedure.channel is not Channel.DIRECT_ONLY and procedure.form is not None and not papers
