"""Look into this counter's own filings of whoever is here, for services that they may need next.

The register is not asked: before a service is chosen there is no purpose (wire.md, Population data).
"""

from __future__ import annotations

from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.emrtd.card_record import CardRecord
from counter.emrtd.chip_facts import chip_facts
from counter.model.filing import BusinessStatus, Filing, SyncState
from counter.model.vietnam_time import VIETNAM
from counter.ports import Clock, Post
from counter.services.slips import answers_of
from counter.store.store import Store
from counter.suggestion_events import ServicesSuggested, SuggestServices
from counter.suggestions import Document, EarlierFiling, suggestions

_LOOKED_AT: Final = 50  # of one person, the newest
_CAME_TO_NOTHING: Final = (BusinessStatus.NOT_ACCEPTED, BusinessStatus.WITHDRAWN, BusinessStatus.STOPPED)
_PASSPORT: Final = "P"  # ICAO 9303-4 §4.2.2.1, the first character of the document code


class SuggestForPerson:
    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock, post: Post) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._post = post

    def __call__(self, command: SuggestServices) -> None:
        """Silent for a record that is not usable, or has no personal number. Raises AccountError ROLE_MISSING."""
        record = command.record
        number = chip_facts(record).get("number", "")
        if not number:
            return
        today = self._clock().date()
        with self._store.begin() as work:
            filed = work.filings.of_person(number, _LOOKED_AT)
        earlier = [_earlier(one) for one in filed if _counts(one)]
        in_force = {one.code for one in self._catalogue.in_force(today)}
        found = suggestions(today, _document(record), earlier)
        self._post(ServicesSuggested(number, tuple(one for one in found if one.procedure in in_force)))


def _counts(filing: Filing) -> bool:
    return filing.sync is not SyncState.REFUSED and filing.business not in _CAME_TO_NOTHING


def _earlier(filing: Filing) -> EarlierFiling:
    return EarlierFiling(
        filing.procedure,
        str(filing.code or filing.provisional),
        filing.captured_at.astimezone(VIETNAM).date(),
        {pointer: answer.value for pointer, answer in answers_of(filing).items()},
    )


def _document(record: CardRecord) -> Document:
    expiry = record.details.expiry if record.details and record.details.expiry else None
    zone = record.mrz
    return Document(
        expiry or (zone.expiry if zone else None),
        passport=zone is not None and zone.document_code.startswith(_PASSPORT),
    )
