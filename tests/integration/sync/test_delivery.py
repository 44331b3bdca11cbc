"""Filings through a real gateway process: registered, uploaded, receipted, decided on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from counter.errors import FailureCode
from counter.events import FilingChanged, LineChanged
from counter.model.filing import BusinessStatus, SyncState
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.outbox import refusal_key
from counter.ports import PopulationQuery
from sync.answers import AgainLater, FilingRefused
from sync.deltas import Deltas
from sync.population import GatewayPopulation
from sync.training_line import TrainingLine
from tests.fakes.citizens import HOA
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_books import GatewayBooks
from tests.fakes.gateway_child import REFUSED_PROCEDURE, UNIT, GatewayChild


def test_a_filing_is_delivered_under_an_official_code(desk: EnrolledDesk, gateway: GatewayChild) -> None:
    filing = desk.put(os.urandom(600_000), b"%PDF small")
    report = desk.engine().run_once()
    after, entry = desk.standing(filing)
    assert report.line
    assert entry.state is SyncState.DELIVERED
    assert after.code is not None
    assert after.code.text.startswith(UNIT + "-")
    assert after.registered_at is not None
    assert 600_000 < entry.bytes_sent < 620_000
    (row,) = GatewayBooks(gateway.folder).filings(filing.id)
    assert (row.code, row.digest, row.manifest) == (after.code.text, filing.digest, filing.manifest)
    assert all(paper.complete for paper in GatewayBooks(gateway.folder).papers(filing.id))


def test_registrations_go_first_and_small_attachments_before_large(desk: EnrolledDesk) -> None:
    large, small, bare = desk.put(os.urandom(400_000)), desk.put(b"small"), desk.put()
    desk.engine().run_once()
    states = [(e.filing.id, e.filing.sync) for e in desk.posted if isinstance(e, FilingChanged)]
    registered = [one for one, state in states if state is SyncState.REGISTERED]
    delivered = [one for one, state in states if state is SyncState.DELIVERED]
    assert registered == [large.id, small.id, bare.id]
    # an acceptance may come by delta in the same run and be told of too
    assert list(dict.fromkeys(delivered)) == [bare.id, small.id, large.id]


def test_codes_have_no_gap(desk: EnrolledDesk, gateway: GatewayChild) -> None:
    for _ in range(5):
        desk.put()
    desk.put(procedure=REFUSED_PROCEDURE)
    desk.put()
    desk.engine().run_once()
    drawn, borne = GatewayBooks(gateway.folder).codes_of(UNIT)
    assert drawn == borne


def test_the_same_registration_again_gets_the_same_answer(desk: EnrolledDesk) -> None:
    filing, portal = desk.put(b"paper"), desk.portal()
    answers = [
        portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result() for _ in range(3)
    ]
    assert answers[0] == answers[1] == answers[2]


def test_other_content_under_the_same_id_is_a_conflict(desk: EnrolledDesk) -> None:
    filing = desk.put()
    desk.engine().run_once()
    other = desk.put()
    with pytest.raises(FilingRefused) as refused:
        desk.portal().send_registration(filing.id, other.manifest, b"", other.digest).result()
    assert refused.value.code is FailureCode.DIGEST_CONFLICT


def test_a_lost_acknowledgement_makes_no_second_filing(
    new_desk: Callable[..., EnrolledDesk], line: TrainingLine, gateway: GatewayChild
) -> None:
    desk = new_desk(line.port)
    filing = desk.put()
    portal = desk.portal()
    # the gateway registers it, but no word of that comes back
    first = desk.portal().send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result()
    line.cut()
    report = desk.engine(portal).run_once()
    assert not report.line
    assert desk.standing(filing)[1].state is SyncState.RETRY
    line.restore()
    deliver(desk)
    after, entry = desk.standing(filing)
    assert entry.state is SyncState.DELIVERED
    assert after.code is not None
    assert after.code.text == first.code
    assert len(GatewayBooks(gateway.folder).filings(filing.id)) == 1


def test_a_refused_filing_settles_with_reason_and_field_and_holds_up_nobody(desk: EnrolledDesk) -> None:
    bad, good = desk.put(procedure=REFUSED_PROCEDURE), desk.put()
    desk.engine().run_once()
    after, entry = desk.standing(bad)
    assert entry.state is SyncState.REFUSED
    assert entry.cause == FailureCode.FILING_REFUSED.value
    assert after.reason == "Thiếu họ tên chủ hồ sơ."
    with desk.store.begin() as work:
        assert work.keyvalues.get(refusal_key(bad.id)) == b"/owner/name"
    (told,) = [event.refusal for event in desk.posted if isinstance(event, FilingChanged) and event.refusal]
    assert (told.filing, told.target, told.reason) == (bad.id, "/owner/name", after.reason)
    assert desk.standing(good)[1].state is SyncState.DELIVERED


def test_an_acceptance_arrives_by_delta_with_its_appointment(desk: EnrolledDesk) -> None:
    filing = desk.put()
    desk.engine().run_once()
    # the long-poll comes back as soon as the training authority has decided
    Deltas(desk.store, desk.portal(), desk.posted.append).pull(wait=10)
    after, _ = desk.standing(filing)
    assert after.business is BusinessStatus.ACCEPTED
    assert after.accepted_at is not None
    assert after.appointment is not None
    assert (after.appointment - after.accepted_at).days in (2, 3)


def test_without_news_the_cursor_answers_not_modified(desk: EnrolledDesk) -> None:
    portal = desk.portal()
    assert portal.changes("", 0).changes == ()


def test_a_gateway_killed_and_started_again_has_lost_nothing(
    tmp_path: Path, new_gateway: Callable[[], GatewayChild]
) -> None:
    own = new_gateway()
    desk = EnrolledDesk(tmp_path / "desk", "A1", own.ready["certificate"], own.port)
    try:
        desk.enrol()
        before = desk.put(os.urandom(300_000))
        desk.engine().run_once()
        own.kill()
        during = desk.put()
        assert not desk.engine().run_once().line
        own.start()
        deliver(desk)
        assert desk.standing(during)[1].state is SyncState.DELIVERED
        assert desk.portal().receipt(before.id, before.digest).digest == before.digest.hex()
    finally:
        desk.close()


def test_a_population_look_up_finds_by_all_three_and_is_logged(desk: EnrolledDesk, gateway: GatewayChild) -> None:
    register = GatewayPopulation(desk.line())
    dossier = uuid4()
    query = PopulationQuery(HOA.number, PersonName("NGUYỄN THỊ HÒA"), HOA.birth, "lan", dossier, "đăng ký thường trú")
    try:
        assert register.look_up(query) == HOA
        assert register.look_up(replace(query, birth=PartialDate(1986))) is None
    finally:
        register.close()
    logged = GatewayBooks(gateway.folder).enquiries(dossier)
    assert [(row.officer, row.purpose, row.found) for row in logged] == [
        ("lan", "đăng ký thường trú", True),
        ("lan", "đăng ký thường trú", False),
    ]


def test_a_line_change_is_posted_once(new_desk: Callable[..., EnrolledDesk], line: TrainingLine) -> None:
    desk = new_desk(line.port)
    engine = desk.engine()
    engine.run_once()
    line.cut()
    engine.run_once()
    engine.run_once()
    ups = [event.up for event in desk.posted if isinstance(event, LineChanged)]
    assert ups == [True, False]


def test_a_revoked_counter_is_told_so_and_loses_no_filing(desk: EnrolledDesk, gateway: GatewayChild) -> None:
    filing = desk.put()
    GatewayBooks(gateway.folder).revoke(desk.key.counter, desk.clock())
    desk.engine().run_once()
    _, entry = desk.standing(filing)
    assert entry.state is SyncState.RETRY
    assert entry.cause == FailureCode.COUNTER_REVOKED.value
    with pytest.raises(AgainLater) as told:
        desk.portal().state(filing.id, filing.digest)
    assert told.value.code is FailureCode.COUNTER_REVOKED


def deliver(desk: EnrolledDesk) -> None:
    """What waits is due at once for a fresh engine that hears the gateway: the line came back."""
    engine = desk.engine()
    with desk.store.begin() as work:
        for entry in work.outbox.waiting():
            work.outbox.save(replace(entry, next_at=None))
        work.commit()
    engine.run_once()
