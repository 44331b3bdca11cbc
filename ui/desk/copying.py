"""A filing in a list becomes a new draft for whoever is here now. No Qt here."""

from __future__ import annotations

from counter.model.filing import Filing
from counter.review_events import CopyFiling
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.walk_in import WalkIn
from ui.i18n.words import mark

COPY = (mark("Chép thành nháp"), "Ctrl+Shift+C")


def copy_filing(ports: DeskPorts, walk_in: WalkIn, navigator: Navigator, filing: Filing) -> None:
    """With the card that was read and serves no draft yet; a draft on the screen is kept as it is."""
    free = walk_in.draft is None and walk_in.filing is None
    record = walk_in.record if free else None
    navigator.start_over()
    ports.desk.submit(CopyFiling(filing.id, record))
