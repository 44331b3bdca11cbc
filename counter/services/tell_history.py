"""What became of a filing, as a line of events: the trail, the authority's steps, its supplements and its result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from counter.errors import FailureCode, StoreError
from counter.model.account import AuditLine
from counter.model.filing import Filing
from counter.model.history import HistoryKind, HistoryLine
from counter.model.work import FilingStep
from counter.ports import Clock, Post
from counter.services.looks import Looks
from counter.services.refusals import is_taken_up, refusal_in
from counter.services.session import Session
from counter.store.store import Store
from counter.work_events import HistoryTold, TellHistory

# The trail's action → what it is in a filing's history. What is missing here is not the filing's.
_KINDS: Final = {
    "draft-opened": HistoryKind.OPENED,
    "filing-copied": HistoryKind.COPIED,
    "draft-renewed": HistoryKind.RENEWED,
    "population-looked-up": HistoryKind.LOOKED_UP,
    "mismatch-explained": HistoryKind.MISMATCH,
    "handed-over": HistoryKind.HANDED_OVER,
    "numbers-revealed": HistoryKind.REVEALED,
    "filed": HistoryKind.FILED,
    "filing.registered": HistoryKind.REGISTERED,
    "filing.delivered": HistoryKind.DELIVERED,
    "filing.refused": HistoryKind.REFUSED,
    "refused-reopened": HistoryKind.REOPENED,
    "declaration-printed": HistoryKind.DECLARATION_PRINTED,
    "confirmation-printed": HistoryKind.SLIP_PRINTED,
    "receipt-printed": HistoryKind.RECEIPT_PRINTED,
    "supplement-opened": HistoryKind.SUPPLEMENT_OPENED,
    "result-given": HistoryKind.RETURNED,
    "return-printed": HistoryKind.RETURN_PRINTED,
}
_CONSENT: Final = "consent-"
# whose purpose is for people; the others' names an id or a code
_TOLD: Final = frozenset({"draft-renewed", "handed-over"})
_MACHINES: Final = frozenset({"sync", "store", "-"})


class TellFilingsHistory:
    """For any officer of the counter, as the search is; that it was looked at is noted."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post
        self._looks = Looks("history-told")

    def __call__(self, command: TellHistory) -> None:
        """Raises StoreError NOT_FOUND."""
        officer, now = self._session.officer, self._clock()
        with self._store.begin() as work:
            filing = work.filings.get(command.filing)
            if filing is None:
                raise StoreError(FailureCode.NOT_FOUND, "filing")
            names = {account.username: account.display_name for account in work.accounts.all()}
            trail = work.audit.about(str(filing.id))
            supplements = work.filings.supplementing(filing.id)
            lines = (
                *_from_trail(trail, names, filing),
                *(_from_step(step) for step in work.steps.of(filing.id)),
                *(_from_supplement(one, names) for one in supplements),
            )
            returned = work.steps.given(filing.id)
            entry = work.outbox.get(filing.id)
            refusal = None if is_taken_up(work, filing.id) else refusal_in(work, filing, entry)
            if self._looks.note(work, now, officer.username, (filing.id,), ""):
                work.commit()
        newest_first = tuple(sorted(lines, key=lambda line: line.at, reverse=True))
        self._post(HistoryTold(filing, newest_first, supplements, returned, refusal))


def _from_trail(trail: tuple[AuditLine, ...], names: Mapping[str, str], filing: Filing) -> Iterator[HistoryLine]:
    for line in trail:
        kind = HistoryKind.CONSENT if line.action.startswith(_CONSENT) else _KINDS.get(line.action)
        if kind is None:
            continue
        by = "" if line.actor in _MACHINES else names.get(line.actor, line.actor)
        detail = line.purpose if line.action in _TOLD else ""
        match kind:
            case HistoryKind.CONSENT:
                detail = f"{line.purpose}:{line.action.removeprefix(_CONSENT)}"
            case (
                HistoryKind.SLIP_PRINTED
                | HistoryKind.RECEIPT_PRINTED
                | HistoryKind.RETURNED
                | HistoryKind.RETURN_PRINTED
            ):
                detail = line.purpose  # "again", as what somebody received it, the reasons' codes
            case HistoryKind.FILED:
                detail = str(len(filing.papers))
            case _:
                pass
        yield HistoryLine(line.at, kind, by, detail)


def _from_step(step: FilingStep) -> HistoryLine:
    return HistoryLine(step.at, HistoryKind.STATUS, step.by, step.reason, step.status)


def _from_supplement(one: Filing, names: Mapping[str, str]) -> HistoryLine:
    code = str(one.code or one.provisional)
    return HistoryLine(one.captured_at, HistoryKind.SUPPLEMENTED, names.get(one.officer, one.officer), code)
