"""A draft of this officer's, from any list back onto the screen."""

from __future__ import annotations

from uuid import UUID

from counter.events import ReopenDraft
from ui.desk.ports import DeskPorts, Navigator


def reopen(ports: DeskPorts, navigator: Navigator, draft: UUID) -> None:
    """To the same field as when it was left; whoever is on the screen leaves it."""
    navigator.start_over()
    ports.desk.submit(ReopenDraft(draft))
