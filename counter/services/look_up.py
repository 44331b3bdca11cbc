"""Ask the population register for a draft's person, on the enquiry thread; merge the answer on the desk's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from counter.catalogue.catalogue import Catalogue
from counter.emrtd.card_record import CardRecord
from counter.emrtd.trust_store import TrustStore
from counter.errors import LineError
from counter.events import DraftOpened, PopulationArrived, PopulationUnavailable
from counter.forms.engine import conflicts
from counter.lists.units import UnitsOn, units_on
from counter.model.account import AuditLine
from counter.model.citizen import Citizen
from counter.ports import Clock, PopulationQuery, PopulationRegister, Post
from counter.services.kept_record import keep, kept_record
from counter.services.list_mismatches import mismatch_line
from counter.services.prefill_draft import filled_again, form_of, known_answers
from counter.services.session import Session
from counter.settings import StationSettings
from counter.store.store import Store


@dataclass(frozen=True, slots=True, repr=False)
class LookUp:
    """To the enquiry thread."""

    query: PopulationQuery


class Enquiry:
    """Runs on the enquiry thread: a connection of its own, never behind an upload."""

    def __init__(self, register: PopulationRegister, post: Post) -> None:
        self._register = register
        self._post = post

    def look_up(self, command: LookUp) -> None:
        draft = command.query.dossier
        try:
            citizen = self._register.look_up(command.query)
        except LineError as exc:
            self._post(PopulationUnavailable(draft, exc.code))
        else:
            self._post(PopulationArrived(draft, citizen))


def blocking(record: CardRecord | None, citizen: Citizen | None) -> tuple[str, ...]:
    """What chip and register disagree on and what nobody may choose between (wire.md)."""
    if record is None or citizen is None or not record.usable:
        return ()
    return tuple(conflict.what for conflict in conflicts(record, citizen) if conflict.blocking)


class MergePopulation:
    """The register answered: fill what it knows, note what it contradicts.

    The draft may have left the screen meanwhile (F8, another officer): then it is filled where it lies,
    against the chip kept with it, and no screen hears of it. A draft that is gone is left alone.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        trust: Callable[[], TrustStore],
        station: StationSettings,
        session: Session,
        clock: Clock,
        post: Post,
        units: UnitsOn = units_on,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._trust = trust
        self._station = station
        self._session = session
        self._clock = clock
        self._post = post
        self._units = units

    def __call__(self, event: PopulationArrived) -> None:
        now = self._clock()
        with self._store.begin() as uow:
            draft = uow.drafts.get(event.draft)
            if draft is None:
                return
            uow.audit.append(AuditLine(now, draft.officer, "population-looked-up", str(draft.id), draft.procedure))
            record = self._session.records.get(draft.id)
            if record is None:
                record = kept_record(uow.drafts.record(draft.id), self._trust(), now)
            if event.citizen is not None:
                procedure = self._catalogue.get(draft.procedure, draft.version)
                form = form_of(procedure)
                today = now.date()
                known = known_answers(form, self._station, today, record, event.citizen, self._units(today))
                draft = replace(filled_again(draft, known), changed_at=now)
                conflicting = () if procedure.corrects_identity else blocking(record, event.citizen)
                uow.drafts.save(draft, keep(record, conflicting))
                if conflicting:
                    uow.audit.append(mismatch_line(now, draft, conflicting))
            uow.commit()
        if draft.id in self._session.on_screen:
            self._post(DraftOpened(draft, record, filled=True))
