"""A second person's chip is read into an open declaration, and the filing carries what it said."""

from __future__ import annotations

import json
from typing import Any

import pytest

from counter.emrtd.card_record import ActiveVerdict
from counter.emrtd.evidence import parse_evidence
from counter.errors import CardError, ContentError, StoreError
from counter.events import DraftOpened, Filed, FileDraft, SetAnswer
from counter.model.filing import Answer, Draft, Filing, Source
from counter.model.manifest import canonical
from counter.second_card_events import FillFromCard, SecondCardTaken
from counter.services.second_chip import cards_in_force, kept_cards
from tests.fakes.id_cards import trust
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.whole_desk import WholeDesk, chip, read
from ui.bootstrap.gateway import evidence_judge

MARRIAGE = "1.000894"


@pytest.fixture
def draft(desk: WholeDesk) -> Draft:
    return desk.open(MARRIAGE, read("groom"))


def bride_reads(desk: WholeDesk, draft: Draft) -> Draft:
    desk.do(FillFromCard(draft.id, read("bride")))
    return desk.draft(draft.id)


def filed(desk: WholeDesk, draft: Draft) -> Filing:
    said: dict[str, Any] = {
        "/bride/times": 1,
        "/bride/status": "2",
        "/groom/times": 1,
        "/groom/status": "2",
        "/bride/ethnic_group": "Hoa",
    }
    desk.answer(draft, said)
    desk.do(FileDraft(draft.id))
    desk.sign(chip("groom"))
    return desk.said(Filed).filing


def test_her_chip_fills_her_side_and_leaves_his_alone(desk: WholeDesk, draft: Draft) -> None:
    his = {at: one for at, one in draft.answers.items() if at.startswith("/groom/")}
    after = bride_reads(desk, draft)
    opened = desk.heard[-2]
    assert isinstance(opened, DraftOpened)
    assert opened.draft == after, "kept before anyone hears of it"
    assert desk.said(SecondCardTaken) == SecondCardTaken(draft.id, "/bride")
    hers = {at: one for at, one in after.answers.items() if at.startswith("/bride/")}
    assert hers["/bride/name"] == Answer("Lý Mỹ Linh", Source.OTHER_CHIP)
    assert {"/bride/number", "/bride/birth", "/bride/paper/number"} <= {
        at for at, one in hers.items() if one.source is Source.OTHER_CHIP
    }
    assert {at: one for at, one in after.answers.items() if at.startswith("/groom/")} == his


def test_the_same_person_s_card_fills_nobody_else_s_part(desk: WholeDesk, draft: Draft) -> None:
    desk.do(FillFromCard(draft.id, read("groom")))
    assert desk.said(SecondCardTaken) == SecondCardTaken(draft.id, "")
    assert desk.draft(draft.id).answers == draft.answers


def test_a_third_person_fits_nowhere_once_the_part_is_taken(desk: WholeDesk, draft: Draft) -> None:
    before = bride_reads(desk, draft).answers
    desk.do(FillFromCard(draft.id, read("tenant")))
    assert desk.said(SecondCardTaken).group == ""
    assert desk.draft(draft.id).answers == before


def test_what_was_typed_stays_unless_the_chip_says_the_same(desk: WholeDesk, draft: Draft) -> None:
    desk.do(SetAnswer(draft.id, "/bride/name", "Lý Thị Mỹ Linh"))
    after = bride_reads(desk, draft).answers
    assert after["/bride/name"] == Answer("Lý Thị Mỹ Linh", Source.TYPED)
    desk.do(SetAnswer(draft.id, "/bride/name", "Lý Mỹ Linh"))
    assert bride_reads(desk, draft).answers["/bride/name"].source is Source.OTHER_CHIP


def test_a_chip_that_is_a_copy_fills_nothing(desk: WholeDesk, draft: Draft) -> None:
    with pytest.raises(CardError):
        desk.do(FillFromCard(draft.id, read("bride", active=ActiveVerdict.FAILED)))
    assert desk.draft(draft.id).answers == draft.answers


def test_beside_no_card_of_the_filer_s_a_chip_has_no_place(desk: WholeDesk) -> None:
    draft = desk.open(MARRIAGE)
    with pytest.raises(CardError):
        desk.do(FillFromCard(draft.id, read("bride")))


def test_another_officer_s_draft_is_not_filled(desk: WholeDesk, draft: Draft) -> None:
    desk.signed_in("minh")
    with pytest.raises((StoreError, CardError)):
        desk.do(FillFromCard(draft.id, read("bride")))


class TestAtFiling:
    def test_the_filing_carries_her_card_and_the_gateway_finds_it_right(self, desk: WholeDesk, draft: Draft) -> None:
        filing = filed(desk, bride_reads(desk, draft))
        (hers,) = parse_evidence(filing.evidence).others
        assert (hers.group, hers.sod) == ("/bride", chip("bride").sod)
        assert 2 not in hers.files, "no portrait leaves the counter"
        assert evidence_judge(the_catalogue, trust())(filing.manifest, filing.evidence) is None
        with desk.store.begin() as work:
            assert kept_cards(work.keyvalues, draft.id) == ()

    def test_what_her_chip_does_not_say_is_refused(self, desk: WholeDesk, draft: Draft) -> None:
        filing = filed(desk, bride_reads(desk, draft))
        raw = json.loads(filing.manifest)
        raw["answers"]["/bride/name"]["value"] = "Lý Thị Khác"
        judged = evidence_judge(the_catalogue, trust())(canonical(raw), filing.evidence)
        assert judged is not None

    def test_her_chip_bears_out_nothing_of_his_part(self, desk: WholeDesk, draft: Draft) -> None:
        """Moved to his group, her card's files are no evidence for her answers."""
        filing = filed(desk, bride_reads(desk, draft))
        raw = json.loads(filing.evidence)
        raw["others"][0]["group"] = "/groom"
        raw["signature"] = ""
        judged = evidence_judge(the_catalogue, trust())(filing.manifest, canonical(raw))
        assert judged is not None
        assert judged[0].startswith("/bride/")

    def test_a_card_on_which_no_answer_rests_any_more_does_not_travel(self, desk: WholeDesk, draft: Draft) -> None:
        after = bride_reads(desk, draft)
        with desk.store.begin() as work:
            kept = kept_cards(work.keyvalues, draft.id)
        assert cards_in_force(kept, after.answers) == kept
        typed = {at: Answer(one.value, Source.TYPED) for at, one in after.answers.items()}
        assert cards_in_force(kept, typed) == ()


@pytest.mark.parametrize(
    "others",
    [
        {},
        [{}],
        [{"group": "/a", "sod": "", "files": {"2": ""}}],
        [{"group": "a", "sod": "", "files": {}}],
        [{"group": "/a", "sod": "", "files": {}, "more": 1}],
        [{"group": "/a", "sod": "", "files": {}}] * 5,
        [{"group": "/" + "a" * 300, "sod": "", "files": {}}],
        ["/a"],
    ],
)
def test_strange_cards_of_others_are_no_evidence(desk: WholeDesk, draft: Draft, others: object) -> None:
    filing = filed(desk, bride_reads(desk, draft))
    with pytest.raises(ContentError):
        parse_evidence(canonical(json.loads(filing.evidence) | {"others": others}))
