"""Messages: the same on both ends, strict, bounded, and silent about people."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from counter.model.limits import LARGEST_MANIFEST
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.ports import PopulationQuery
from sync.wire.messages import Changes, Enrolment, FilingState, Receipt, Registration
from sync.wire.people import CitizenMessage, PopulationAnswer, PopulationQuestion
from tests.fakes.citizens import HOA

NOW = datetime(2026, 10, 8, tzinfo=UTC)
DIGEST = "0" * 64


@given(st.binary(max_size=500), st.binary(max_size=500))
def test_a_registration_survives_the_wire(manifest: bytes, evidence: bytes) -> None:
    sent = Registration(manifest=manifest, evidence=evidence, digest=DIGEST)
    assert Registration.model_validate_json(sent.model_dump_json()) == sent


@pytest.mark.parametrize(
    "change",
    [
        {"manifest": "A" * (LARGEST_MANIFEST * 2)},
        {"digest": "x"},
        {"manifest": "§"},
        {"surprise": 1},
        {"counter_leaves": [DIGEST] * 1001},
    ],
)
def test_what_a_desk_sends_is_closed_and_bounded(change: dict[str, object]) -> None:
    import json

    good = json.loads(Registration(manifest=b"m", digest=DIGEST).model_dump_json())
    with pytest.raises(ValidationError):
        Registration.model_validate_json(json.dumps(good | change))


def test_a_newer_gateway_may_say_more() -> None:
    assert Changes.model_validate_json('{"changes": [], "cursor": "4", "novelty": true}').cursor == "4"


def test_an_answer_with_a_code_that_is_none_is_no_answer() -> None:
    with pytest.raises(ValidationError):
        Receipt(filing_id=uuid4(), code="H15-991399-1", digest=DIGEST, registered_at=NOW, completed_at=NOW)


@given(st.binary(max_size=300), st.sampled_from([Registration, FilingState, Receipt, Changes, PopulationQuestion]))
def test_garbage_is_a_validation_error(body: bytes, kind: type[BaseModel]) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate_json(body)


def test_a_citizen_survives_the_wire() -> None:
    answer = PopulationAnswer(citizen=CitizenMessage.of(HOA))
    back = PopulationAnswer.model_validate_json(answer.model_dump_json(exclude_none=True)).citizen
    assert back is not None
    assert back.citizen() == HOA


def test_a_question_survives_the_wire() -> None:
    query = PopulationQuery(
        HOA.number, PersonName("Nguyễn Thị Hoà"), PartialDate(1985, 3), "lan", UUID(int=7), "vì sao"
    )
    message = PopulationQuestion.of(query)
    assert PopulationQuestion.model_validate_json(message.model_dump_json()).query() == query


def test_a_question_with_an_impossible_date_is_no_query() -> None:
    message = PopulationQuestion(number="0" * 12, name="x", birth="1985-02-31", officer="lan", dossier=uuid4())
    with pytest.raises(ValueError, match="day is out of range"):
        message.query()


def test_neither_person_nor_code_shows_in_a_repr() -> None:
    shown = repr(PopulationAnswer(citizen=CitizenMessage.of(HOA))) + str(CitizenMessage.of(HOA))
    shown += repr(Enrolment(code="SECRET-CODE", counter="u/A3", public_key=bytes(32)))
    shown += repr(Registration(manifest="Nguyễn Thị Hoà".encode(), digest=DIGEST))
    for secret in ("Hoà", HOA.number.digits, "SECRET-CODE"):
        assert secret not in shown
