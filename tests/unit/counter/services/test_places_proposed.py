"""A card of before 1/7/2025: today's place is proposed however its draft came to be opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.catalogue.catalogue import Catalogue
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, CardRecord
from counter.emrtd.record import record_from_files
from counter.events import DraftOpened, Filed, FileDraft, ReopenDraft
from counter.model.filing import Draft, Source
from counter.review_events import CopyFiling
from counter.services.open_draft import OpenDraftAgain
from counter.training.addresses import old_address
from counter.training.personaliser import VARIANTS, personalise
from tests.fakes.id_cards import trust
from tests.fakes.whole_desk import MORNING, WholeDesk, people, the_catalogue

CERTIFICATE = "1.004873"
COMMUNE = "/requester/residence/commune"


@pytest.fixture(scope="module")
def older_card() -> CardRecord:
    home = old_address("Số 45 đường Hoa Sữa, Khu phố 3", "Phường An Lạc, Thị xã Mẫu")
    image = personalise(people().on_card(replace(people().cast["landlord"], residence=home)), VARIANTS["ordinary"])
    return record_from_files(
        sod=image.sod,
        files=image.groups,
        trust=trust(),
        now=MORNING,
        active=ActiveVerdict.GENUINE,
        access=AccessMethod.PACE_CAN,
        reader="",
    )


def proposed(draft: Draft) -> bool:
    answer = draft.answers.get(COMMUNE)
    return answer is not None and (answer.value, answer.source) == ("Phường An Bình", Source.OFFICE)


def test_in_a_new_draft(desk: WholeDesk, older_card: CardRecord) -> None:
    assert proposed(desk.open(CERTIFICATE, older_card))


def test_in_a_draft_opened_again_under_a_newer_form(desk: WholeDesk, older_card: CardRecord) -> None:
    draft = desk.open(CERTIFICATE, older_card)
    with desk.store.begin() as work:  # as it was before its form asked for a place of today
        answers = {pointer: one for pointer, one in draft.answers.items() if pointer != COMMUNE}
        work.drafts.save(replace(draft, answers=answers))
        work.commit()
    newer = replace(the_catalogue().get(CERTIFICATE), version="2026-11-20", effective_from=date(2026, 11, 20))
    OpenDraftAgain(replace(desk.drafting, catalogue=Catalogue((*the_catalogue().procedures, newer))))(
        ReopenDraft(draft.id)
    )
    assert proposed(desk.said(DraftOpened).draft)


def test_in_a_copy_of_another_persons_filing(desk: WholeDesk, older_card: CardRecord, judgment: bytes) -> None:
    desk.do(FileDraft(desk.ready(judgment).id))
    desk.sign()
    desk.do(CopyFiling(desk.said(Filed).filing.id, older_card))
    assert proposed(desk.said(DraftOpened).draft)
