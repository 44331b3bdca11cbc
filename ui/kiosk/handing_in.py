"""What becomes of a visit's answers: they are filed, or printed for the counter, where an officer files them. No Qt."""

from __future__ import annotations

from counter.events import Event, Filed, FileDraft, FilingChanged, ParkDraft, SlipPrinted
from counter.kiosk_events import NoteKioskFiling
from counter.paper_events import PrintDeclaration
from ui.desk.ports import DeskPorts
from ui.desk.walk_in import WalkIn


class HandingIn:
    """One visit's. ``prepared``: it is printed, and nothing was filed; ``printed``: the slip is out."""

    def __init__(self, ports: DeskPorts, walk_in: WalkIn) -> None:
        self._ports = ports
        self._walk_in = walk_in
        self.prepared = self.printed = False

    def hand_in(self, *, file: bool) -> None:
        """``file`` False: prepare. Nothing without a draft."""
        draft, desk = self._walk_in.draft, self._ports.desk
        if draft is None:
            return
        if file:
            desk.submit(FileDraft(draft.id))
            return
        self.prepared = True
        desk.submit(PrintDeclaration(draft.id))
        desk.submit(ParkDraft(draft.id))

    def hear(self, event: Event) -> bool:
        """True where this visit's filing was made just now."""
        walk_in = self._walk_in
        own = walk_in.draft.id if walk_in.draft else None
        match event:
            case Filed(filing=filing):
                self._ports.desk.submit(NoteKioskFiling(filing.id))
                if filing.id == own:
                    walk_in.filing = filing
                    return True
            case FilingChanged(filing=filing) if filing.id == own and walk_in.filing is not None:
                walk_in.filing = filing
            case SlipPrinted(filing=filing_id) if filing_id == own:
                self.printed = True
        return False
