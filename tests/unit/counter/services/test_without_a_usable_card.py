"""No card, or none that can be used: what the officer attests is what the filing carries, and both ends say so."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd.evidence import verify_evidence
from counter.errors import ContentError, FailureCode, StoreError
from counter.events import ChallengeFailed, DraftSaved, Filed, FileDraft
from counter.identity_events import AskIdentity, AttestIdentity, IdentityTold
from counter.model.filing import Draft, Filing, Source
from counter.model.identity import ATTESTED, Attestation, IdentityKind, kind_of, parse_attestation
from counter.model.manifest import canonical
from counter.paper.identity_words import IDENTITY, identity_words
from counter.services.slips import confirmation_of
from sync.gateway.checks import read_manifest
from tests.fakes.guest_night import GUEST, NUMBER, STAY
from tests.fakes.id_cards import trust
from tests.fakes.whole_desk import MORNING, WholeDesk, chip, the_catalogue
from ui.bootstrap.gateway import evidence_judge

SHOWN = Attestation(IdentityKind.ELECTRONIC_ID, NUMBER, face_matched=True)


def attested(desk: WholeDesk, attestation: Attestation | None = SHOWN) -> Draft:
    draft = desk.open(STAY)
    desk.do(AttestIdentity(draft.id, attestation))
    return desk.answer(draft, GUEST)


def filed(desk: WholeDesk, draft: Draft) -> Filing:
    desk.do(FileDraft(draft.id))
    return desk.said(Filed).filing


def test_the_filing_carries_what_was_attested_and_its_manifest_says_so(desk: WholeDesk) -> None:
    filing = filed(desk, attested(desk))
    assert parse_attestation(filing.evidence) == SHOWN
    assert read_manifest(filing.manifest).identity is IdentityKind.ELECTRONIC_ID
    verdict = verify_evidence(filing.evidence, filing.manifest, trust(), MORNING)
    assert (verdict.kind, verdict.face_matched, verdict.problem) == (IdentityKind.ELECTRONIC_ID, True, "")


def test_without_a_word_it_carries_nothing_and_says_that(desk: WholeDesk) -> None:
    filing = filed(desk, attested(desk, None))
    assert (filing.evidence, json.loads(filing.manifest)["identity"]) == (b"", "none")
    assert verify_evidence(b"", filing.manifest, trust(), MORNING).problem == ""


def test_a_chip_is_worth_more_than_any_word(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(AttestIdentity(draft.id, SHOWN))
    desk.do(FileDraft(draft.id))
    desk.sign(chip("divorced"))
    filing = desk.said(Filed).filing
    assert kind_of(filing.evidence) is IdentityKind.CHIP
    assert json.loads(filing.manifest)["identity"] == "chip"
    judge = evidence_judge(the_catalogue, trust())
    assert judge(filing.manifest, filing.evidence) is None
    assert judge(filing.manifest, SHOWN.to_bytes()) is not None


@pytest.mark.parametrize(
    "other", [b"", Attestation(IdentityKind.LEFT_AT_HOME).to_bytes()], ids=["nothing", "something else"]
)
def test_the_gateway_finds_evidence_that_is_not_what_the_manifest_claims(desk: WholeDesk, other: bytes) -> None:
    filing = filed(desk, attested(desk))
    problem = verify_evidence(other, filing.manifest, trust(), MORNING).problem
    assert problem == f"claims electronic-id, carries {kind_of(other).value}"


def test_a_word_bears_out_no_value_of_a_chip(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.sign(chip("divorced"))
    raw = json.loads(desk.said(Filed).filing.manifest) | {"identity": SHOWN.kind.value}
    verdict = verify_evidence(SHOWN.to_bytes(), canonical(raw), trust(), MORNING)
    assert verdict.disagreeing
    assert verdict.problem.startswith("not what the chip says")


def test_a_manifest_of_before_says_nothing_and_is_judged_as_before(desk: WholeDesk) -> None:
    raw = json.loads(filed(desk, attested(desk)).manifest)
    del raw["identity"]
    assert verify_evidence(b"", canonical(raw), trust(), MORNING).problem == ""
    with pytest.raises(ContentError):
        verify_evidence(b"", canonical(raw | {"identity": "crystal-ball"}), trust(), MORNING)


def test_the_number_that_was_shown_is_typed_into_the_declaration_once(desk: WholeDesk) -> None:
    draft = desk.open("1.004873")
    desk.do(AttestIdentity(draft.id, SHOWN))
    saved = next(one for one in reversed(desk.heard) if isinstance(one, DraftSaved)).draft
    ((place, answer),) = [(at, one) for at, one in saved.answers.items() if one.value == NUMBER]
    assert answer.source is Source.TYPED
    desk.answer(draft, {place: "001179000999"})
    desk.do(AttestIdentity(draft.id, SHOWN))
    assert desk.draft(draft.id).answers[place].value == "001179000999"


def test_it_is_kept_with_the_draft_taken_back_and_seen_by_its_officer_only(desk: WholeDesk) -> None:
    draft = desk.open(STAY)
    desk.do(AttestIdentity(draft.id, SHOWN))
    desk.do(AskIdentity(draft.id))
    assert desk.said(IdentityTold) == IdentityTold(draft.id, SHOWN)
    desk.do(AttestIdentity(draft.id, None))
    assert desk.said(IdentityTold).attestation is None
    assert [line.purpose for line in desk.trail() if line.action == "identity-attested"] == ["electronic-id", ""]
    desk.signed_in("mai")
    for command in (AskIdentity(draft.id), AttestIdentity(draft.id, SHOWN)):
        with pytest.raises(StoreError):
            desk.do(command)
    assert NUMBER not in repr(command)


def test_the_slip_says_what_it_rests_on(desk: WholeDesk, judgment: bytes) -> None:
    filing = filed(desk, attested(desk))
    procedure = the_catalogue().get(STAY)
    slip = confirmation_of(filing, procedure, desk.station, officer="Lan", place_in_line=1, reprinted_at=None)
    assert slip.identity == "căn cước điện tử trên VNeID, cán bộ đã xem, đã đối chiếu khuôn mặt"
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id, face_matched=True))
    desk.sign(chip("divorced"))
    assert identity_words(desk.said(Filed).filing) == "chip của thẻ, đã ký lúc nộp, đã đối chiếu khuôn mặt"
    assert IDENTITY.keys() == set(IdentityKind)


def test_a_chip_that_did_not_sign_is_not_said_to_have_signed(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    assert identity_words(desk.said(Filed).filing) == "chip của thẻ, giấy tờ"


# ---------------------------------------------------------------- the octets


@given(st.builds(Attestation, st.sampled_from(sorted(ATTESTED)), st.from_regex(r"[A-Z0-9]{0,12}", fullmatch=True)))
def test_an_attestation_comes_back_as_it_was(attestation: Attestation) -> None:
    assert parse_attestation(attestation.to_bytes()) == attestation
    assert kind_of(attestation.to_bytes()) is attestation.kind


@pytest.mark.parametrize("kind", [IdentityKind.CHIP, IdentityKind.NONE])
def test_nobody_attests_a_chip(kind: IdentityKind) -> None:
    with pytest.raises(ValueError, match="attests"):
        Attestation(kind)
    with pytest.raises(ContentError):
        parse_attestation(SHOWN.to_bytes().replace(b"electronic-id", kind.value.encode()))


@given(
    st.one_of(
        st.binary(max_size=200),
        st.recursive(st.none() | st.text(max_size=9) | st.integers(), st.lists, max_leaves=5).map(
            lambda value: json.dumps({"format": "motcua-attestation/1", "kind": value}).encode()
        ),
        st.integers(0, len(SHOWN.to_bytes()) - 1).map(lambda at: SHOWN.to_bytes()[:at] + b" " + SHOWN.to_bytes()[at:]),
    )
)
def test_other_octets_are_refused_in_one_way_or_have_one_reading(octets: bytes) -> None:
    try:
        found = parse_attestation(octets)
    except ContentError:
        return
    assert found.to_bytes() == octets
