"""Whoever is here: what they filed at this counter before, looked into with their card on the reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from counter.emrtd.card_record import Authenticity
from counter.model.filing import Answer, BusinessStatus, Filing, Json, ProvisionalCode, Source, SyncState
from counter.model.manifest import digest_of, manifest_of
from counter.services.suggest_services import SuggestForPerson
from counter.suggestion_events import ServicesSuggested, SuggestServices
from counter.suggestions import ID_CARD, STAY, STAY_EXTENDED
from tests.fakes.whole_desk import MORNING, WholeDesk, read, register_says, the_catalogue

STAY_OF_A_YEAR: dict[str, Json] = {"/request/from": "2025-12-01", "/request/months": 12}


def filed(who: str, answers: dict[str, Json], at: datetime = MORNING - timedelta(days=350)) -> Filing:
    citizen = register_says(who)
    manifest = manifest_of(
        filing_id=UUID(int=77),
        unit="H15",
        counter="A3",
        provisional="TAM-A3-251205-001",
        procedure=STAY,
        version="1",
        officer="lan",
        captured_at=at,
        answers={pointer: Answer(value, Source.TYPED) for pointer, value in answers.items()},
        papers=(),
    )
    return Filing(
        id=UUID(int=77),
        provisional=ProvisionalCode("TAM-A3-251205-001"),
        procedure=STAY,
        version="1",
        title="Đăng ký tạm trú",
        filer_name=citizen.name.printed,
        filer_number=citizen.number.digits,
        officer="lan",
        counter="A3",
        captured_at=at,
        manifest=manifest,
        digest=digest_of(manifest, b""),
        business=BusinessStatus.DONE,
    )


def suggested(desk: WholeDesk, who: str = "tenant") -> ServicesSuggested:
    SuggestForPerson(desk.store, the_catalogue(), desk.clock, desk.heard.append)(SuggestServices(read(who)))
    return desk.said(ServicesSuggested)


def keep(desk: WholeDesk, filing: Filing) -> None:
    with desk.store.begin() as work:
        work.filings.add(filing)
        work.commit()


def stays(said: ServicesSuggested) -> list[str]:
    return [one.procedure for one in said.suggestions if one.procedure in (STAY, STAY_EXTENDED)]


def test_a_stay_that_runs_out_by_what_the_filing_said(desk: WholeDesk) -> None:
    keep(desk, filed("tenant", STAY_OF_A_YEAR))
    said = suggested(desk)
    assert said.number == register_says("tenant").number.digits
    assert stays(said) == [STAY_EXTENDED]
    assert "TAM-A3-251205-001" in said.suggestions[0].reason
    assert said.number not in repr(said)


def test_anothers_filing_suggests_nothing(desk: WholeDesk) -> None:
    keep(desk, filed("landlord", STAY_OF_A_YEAR))
    assert stays(suggested(desk)) == []


@pytest.mark.parametrize(
    "change",
    [{"business": BusinessStatus.NOT_ACCEPTED}, {"business": BusinessStatus.WITHDRAWN}, {"sync": SyncState.REFUSED}],
)
def test_what_came_to_nothing_suggests_nothing(desk: WholeDesk, change: dict[str, object]) -> None:
    keep(desk, replace(filed("tenant", STAY_OF_A_YEAR), **change))  # type: ignore[arg-type]  # fields of a filing
    assert stays(suggested(desk)) == []


def test_a_card_that_ends_soon(desk: WholeDesk) -> None:
    record = read("tenant")
    assert record.details is not None
    soon = replace(record, details=replace(record.details, expiry=desk.now.date() + timedelta(days=30)))
    SuggestForPerson(desk.store, the_catalogue(), desk.clock, desk.heard.append)(SuggestServices(soon))
    assert ID_CARD in [one.procedure for one in desk.said(ServicesSuggested).suggestions]


def test_a_chip_that_is_not_to_be_trusted_suggests_nothing(desk: WholeDesk) -> None:
    record = read("tenant")
    broken = replace(record, passive=replace(record.passive, authenticity=Authenticity.BROKEN))
    SuggestForPerson(desk.store, the_catalogue(), desk.clock, desk.heard.append)(SuggestServices(broken))
    assert not [one for one in desk.heard if isinstance(one, ServicesSuggested)]
