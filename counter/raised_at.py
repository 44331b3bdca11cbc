"""Where an exception came from, for the log: places only, never its words.

A foreign exception's message may quote what someone typed, and a traceback prints every message of
the chain; so the log gets file names and lines.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType


def raised_at(exc: BaseException) -> str:
    """``ValueError at inner.py:3 < outer.py:9``, innermost first; a cause or context follows after ``; from``."""
    told: list[str] = []
    seen: set[int] = set()
    now: BaseException | None = exc
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        told.append(f"{type(now).__name__} at {_places(now.__traceback__)}")
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    return "; from ".join(told)


def _places(trace: TracebackType | None) -> str:
    places: list[str] = []
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " < ".join(reversed(places)) or "nowhere"
