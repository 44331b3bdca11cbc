"""Before it is filed: everything that would bring the filing back, said while the citizen is still here.

One verdict for the review step and for F9; the gateway asks the form's part of it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.forms.engine import taken_answers, verdict, warnings
from counter.forms.listed import unknown_names
from counter.lists.units import UnitsOn, units_on
from counter.model.attachment import AttachmentFacts
from counter.model.filing import Answer, Draft, Paper
from counter.model.review import DECLARATION, FILING, SIGNING, Finding, Review
from counter.model.signing import Signing
from counter.model.vietnam_time import VIETNAM
from counter.paper import opening
from counter.paper.press import Press, set_here
from counter.ports import Clock, Post
from counter.review_events import DraftReviewed, ReviewDraft
from counter.services.consents_needed import findings, needed, standing
from counter.services.copied_from import earlier_papers
from counter.services.filer import filer_of
from counter.services.prefill_draft import form_of
from counter.services.refusals import is_as_refused
from counter.services.review_office import office_blockers, office_hints, office_warnings
from counter.services.review_papers import paper_blockers, paper_warnings
from counter.services.say_signing import said_signing
from counter.services.session import Session, own_draft
from counter.settings import StationSettings
from counter.signing import namesake, officer_as_witness, signing_problems
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork
from counter.told import tell

_SHARED_BY: Final = 2  # a reason that only one filing was given may name its person
_MOST_REASONS: Final = 3


@dataclass(frozen=True, slots=True)
class Reviewing:
    """Built once by the bootstrap. ``largest_paper`` in octets."""

    store: Store
    catalogue: Catalogue
    station: StationSettings
    session: Session
    largest_paper: int
    units: UnitsOn = units_on
    press: Press = set_here

    def review_of(self, draft: Draft, today: date) -> Review:
        """Raises FormError UNKNOWN_PROCEDURE or GUIDE_ONLY."""
        procedure = self.catalogue.get(draft.procedure, draft.version)
        form = form_of(procedure)
        record = self.session.records.get(draft.id)
        supplement = draft.supplement is not None
        said = verdict(procedure, draft.answers, draft.papers, today, supplement=supplement)
        taken = taken_answers(form, draft.answers)
        doubts = (*warnings(form, draft.answers, today), *unknown_names(form, taken, self.units(today)))
        number = filer_of(form, draft.answers, record).number
        with self.store.begin() as uow:

            def look(paper: Paper) -> AttachmentFacts:
                return self._look(uow, paper)

            signing = said_signing(uow.keyvalues, draft.id)
            owed, unsigned = findings(standing(uow, needed(draft, procedure, taken, today)), procedure, today)
            blockers = (
                *(Finding(pointer, words) for pointer, words in said),
                *paper_blockers(draft.papers, look, self.largest_paper),
                *office_blockers(procedure, today),
                *owed,
                *(Finding(SIGNING, words) for words in signing_problems(signing, taken, today)),
                *self._officers_own(signing),
            )
            also = (
                *(Finding(pointer, words) for pointer, words in doubts),
                *paper_warnings(draft.papers, look, earlier_papers(uow, draft.id)),
                *office_warnings(procedure, self.station, has_card=record is not None),
                *unsigned,
                *_namesake(signing, taken),
                *_left_over(draft),
                *_open_filings(uow, number, draft),
            )
            as_refused = is_as_refused(uow, draft, form)
            reasons = uow.filings.reasons(procedure.code, _SHARED_BY, _MOST_REASONS)
        returned = (tell("Từng bị trả: {reason} ({count} hồ sơ)", reason=one, count=count) for one, count in reasons)
        hints = (*office_hints(procedure), *returned)
        return Review(blockers, also, hints, as_refused)

    def _officers_own(self, signing: Signing) -> tuple[Finding, ...]:
        officer = self.session.account
        if officer is None or not officer_as_witness(signing, officer.display_name):
            return ()
        return (Finding(SIGNING, tell("Cán bộ tiếp nhận không làm chứng cho hồ sơ mình nhận: mời người khác.")),)

    def _look(self, uow: UnitOfWork, paper: Paper) -> AttachmentFacts:
        """What the bytes are, found once: same bytes, same facts."""
        known = self.session.looked_into.get(paper.sha256)
        if known is None:
            known = self.press(opening.facts, uow.papers.read(paper.id), paper.name, self.largest_paper)
            self.session.looked_into[paper.sha256] = known
        return known


def _left_over(draft: Draft) -> tuple[Finding, ...]:
    if not draft.left_over:
        return ()
    words = tell(
        "{count} mục của tờ khai cũ không còn chỗ trong tờ khai mới: xin xem lại rồi bỏ.", count=len(draft.left_over)
    )
    return (Finding(DECLARATION, words),)


def _namesake(signing: Signing, taken: Mapping[str, Answer]) -> tuple[Finding, ...]:
    words = tell("Người làm chứng trùng họ tên với một người trong tờ khai: xin xem lại có đúng là người khác.")
    return (Finding(SIGNING, words),) if namesake(signing, taken) else ()


def _open_filings(uow: UnitOfWork, number: str, draft: Draft) -> tuple[Finding, ...]:
    """One sentence, of the newest: landlords have many."""
    completes = draft.supplement.filing if draft.supplement else None
    open_ones = uow.filings.open_of(number, draft.procedure) if number else ()
    found = [one for one in open_ones if completes not in (one.id, one.supplements or draft.id)]
    if not found:
        return ()
    newest = found[0]
    code = str(newest.code or newest.provisional)
    more = tell(" và {count} hồ sơ nữa", count=len(found) - 1) if len(found) > 1 else ""
    day = newest.captured_at.astimezone(VIETNAM)
    words = tell(
        "Người này có hồ sơ cùng thủ tục chưa xong: {code}, nộp ngày {day}{more}.",
        code=code,
        day=f"{day:%d/%m/%Y}",
        more=more,
    )
    return (Finding(f"{FILING}{code}", words),)


class ReviewOpenDraft:
    def __init__(self, reviewing: Reviewing, clock: Clock, post: Post) -> None:
        self._reviewing = reviewing
        self._clock = clock
        self._post = post

    def __call__(self, command: ReviewDraft) -> None:
        """Raises StoreError(NOT_FOUND) for a draft that is not the signed-in officer's."""
        reviewing = self._reviewing
        with reviewing.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), reviewing.session)
        review = reviewing.review_of(draft, self._clock().date())
        self._post(DraftReviewed(draft.id, draft.changed_at, review))
