"""Files from outside that a press may be asked to open, as octets. Each order loads the readers of its own.

Each raises PaperError, as what it calls does.
"""

from __future__ import annotations

from collections.abc import Sequence

from counter.model.attachment import AttachmentFacts, ReadyPaper
from counter.model.leaf import Leaf
from counter.model.page_look import PageLook


def facts(data: bytes, name: str, largest: int) -> AttachmentFacts:
    from counter.paper.attachment import inspect_attachment

    return inspect_attachment(data, name, largest)


def ready(data: bytes, name: str, largest: int) -> ReadyPaper:
    from counter.paper.leaning import made_ready

    return made_ready(data, name, largest)


def ready_together(images: tuple[bytes, ...]) -> ReadyPaper:
    from counter.paper.leaning import made_ready_together

    return made_ready_together(images)


def bound(sources: tuple[bytes, ...], leaves: Sequence[Leaf]) -> bytes:
    from counter.paper.binding import bind

    return bind(sources, leaves)


def looks(data: bytes) -> tuple[PageLook, ...]:
    from counter.paper.page_looks import page_looks

    return tuple(page_looks(data))


def first_look(page: bytes) -> PageLook | None:
    from counter.paper.page_looks import look_at

    return look_at(page)
