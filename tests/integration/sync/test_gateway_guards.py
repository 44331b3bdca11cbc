"""What the gateway lets nobody do: replay, forge, pretend, flood; and what it tells a desk whose clock is wrong."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from counter.errors import FailureCode
from counter.model.filing import SyncState
from sync.answers import AgainLater
from sync.line import Line
from sync.portal import Portal
from sync.signatures import RequestHead, Signer, content_digest
from sync.station_key import enrol
from sync.wire.messages import Registration
from sync.wire.paths import CONTENT_DIGEST, IDEMPOTENCY_KEY, TARGET, changes_path, filing_path, key_of
from sync.wire.problems import Problem, ProblemType
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import GatewayChild


@pytest.fixture
def raw(gateway: GatewayChild) -> Iterator[httpx.Client]:
    """A client that sends exactly what a test says."""
    context = ssl.create_default_context(cafile=gateway.ready["certificate"])
    with httpx.Client(base_url=f"https://127.0.0.1:{gateway.port}", verify=context, trust_env=False) as client:
        yield client


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, gateway: GatewayChild) -> Iterator[EnrolledDesk]:
    """One desk for the whole file: nothing here leaves a filing waiting in it."""
    enrolled = EnrolledDesk(tmp_path_factory.mktemp("desk"), "A97", gateway.ready["certificate"], gateway.port)
    enrolled.enrol()
    yield enrolled
    enrolled.close()


def signed_get(signer: Signer, target: str, nonce: str) -> RequestHead:
    head = RequestHead("GET", target, {TARGET: target})
    signer.sign_request(head, nonce)
    return head


def problem_in(answer: httpx.Response) -> ProblemType:
    return Problem.model_validate_json(answer.content).type


def test_a_replayed_request_is_refused(raw: httpx.Client, desk: EnrolledDesk) -> None:
    head = signed_get(desk.key.signer(vietnam_now), changes_path("", 0), "nonce-1")
    assert raw.get(head.target, headers=head.headers).status_code == 200
    again = raw.get(head.target, headers=head.headers)
    assert again.status_code == 401
    assert problem_in(again) is ProblemType.REPLAYED


def test_an_unsigned_request_is_refused(raw: httpx.Client) -> None:
    assert problem_in(raw.get(changes_path("", 0))) is ProblemType.SIGNATURE_INVALID


def test_a_signature_for_another_target_is_refused(raw: httpx.Client, desk: EnrolledDesk) -> None:
    head = signed_get(desk.key.signer(vietnam_now), changes_path("", 0), "nonce-2")
    answer = raw.get(changes_path("5", 0), headers=head.headers)
    assert problem_in(answer) is ProblemType.SIGNATURE_INVALID


def test_a_stranger_is_unknown_and_a_wrong_key_is_no_signature(raw: httpx.Client, desk: EnrolledDesk) -> None:
    key = Ed25519PrivateKey.generate()
    stranger = signed_get(Signer(key, "H15.50.05.13/ZZ", vietnam_now), changes_path("", 0), "nonce-3")
    assert problem_in(raw.get(stranger.target, headers=stranger.headers)) is ProblemType.COUNTER_UNKNOWN
    forged = signed_get(Signer(key, desk.key.counter, vietnam_now), changes_path("", 0), "nonce-4")
    assert problem_in(raw.get(forged.target, headers=forged.headers)) is ProblemType.SIGNATURE_INVALID


def test_a_body_that_was_not_signed_is_refused(raw: httpx.Client, desk: EnrolledDesk) -> None:
    filing = desk.put()
    body = Registration(manifest=filing.manifest, digest=filing.digest.hex()).model_dump_json().encode()
    target = filing_path(filing.id)
    headers = {TARGET: target, IDEMPOTENCY_KEY: key_of(filing.id), CONTENT_DIGEST: content_digest(body)}
    head = RequestHead("PUT", target, headers)
    desk.key.signer(vietnam_now).sign_request(head, "nonce-5")
    assert problem_in(raw.put(target, content=body + b" ", headers=head.headers)) is ProblemType.SIGNATURE_INVALID


def test_too_large_a_body_is_refused_before_it_is_read(raw: httpx.Client, desk: EnrolledDesk) -> None:
    target = filing_path(uuid4())
    body = bytes(3 * 1024 * 1024)
    head = RequestHead("PUT", target, {TARGET: target, CONTENT_DIGEST: content_digest(body)})
    desk.key.signer(vietnam_now).sign_request(head, "nonce-6")
    assert problem_in(raw.put(target, content=body, headers=head.headers)) is ProblemType.TOO_LARGE


@pytest.mark.parametrize("target", ["/nothing", "/filings/not-an-id", "/changes?wait=900", "/changes?cursor=x"])
def test_what_is_no_request_is_a_signed_problem(target: str, raw: httpx.Client, desk: EnrolledDesk) -> None:
    head = signed_get(desk.key.signer(vietnam_now), target, os.urandom(8).hex())
    answer = raw.get(target, headers=head.headers)
    assert answer.status_code in (400, 404)
    assert "signature" in answer.headers


def test_another_counters_filing_is_not_found(new_desk: Callable[..., EnrolledDesk]) -> None:
    mine, other = new_desk(), new_desk()
    filing = mine.put()
    mine.engine().run_once()
    with pytest.raises(AgainLater) as told:
        other.portal().state(filing.id, filing.digest)
    assert told.value.says(ProblemType.NOT_FOUND)


def test_an_enrolment_code_serves_one_key(desk: EnrolledDesk, tmp_path: Path, gateway: GatewayChild) -> None:
    desk.enrol()  # the same key again is no offence
    other = EnrolledDesk(tmp_path / "thief", desk.counter, gateway.ready["certificate"], gateway.port)
    try:
        with pytest.raises(AgainLater) as told:
            other.enrol()
        assert told.value.says(ProblemType.ENROLMENT_REFUSED)
        with pytest.raises(AgainLater):
            enrol(other.store, other.key, "NOT-A-CODE-AT-ALL", other.settings, vietnam_now, os.urandom)
    finally:
        other.close()


@pytest.mark.parametrize("wrong_by", [timedelta(days=-400), timedelta(hours=9)])
def test_a_desk_whose_clock_is_wrong_delivers_all_the_same(
    wrong_by: timedelta, new_desk: Callable[..., EnrolledDesk]
) -> None:
    desk = new_desk()
    desk.clock = lambda: vietnam_now() + wrong_by
    filing = desk.put(b"paper")
    desk.engine().run_once()
    assert desk.standing(filing)[1].state is SyncState.DELIVERED


def test_an_answer_signed_with_another_key_is_not_our_gateways(desk: EnrolledDesk) -> None:
    other_key = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    line = Line(desk.settings, desk.key.signer(vietnam_now), other_key, vietnam_now, os.urandom)
    try:
        with pytest.raises(AgainLater) as told:
            Portal(line).reach()
    finally:
        line.close()
    assert told.value.code is FailureCode.NOT_OUR_GATEWAY


def test_without_its_certificate_a_counter_waits_and_files_once_it_is_there(
    new_desk: Callable[..., EnrolledDesk], tmp_path: Path
) -> None:
    desk = new_desk()
    mislaid = tmp_path / "gateway.pem"
    line = Line(
        replace(desk.settings, certificate=str(mislaid)),
        desk.key.signer(vietnam_now),
        desk.gateway_key,
        vietnam_now,
        os.urandom,
    )
    try:
        filing = desk.put(b"paper")
        desk.engine(Portal(line)).run_once()
        assert desk.standing(filing)[1].cause == FailureCode.NOT_OUR_GATEWAY.value
        mislaid.write_bytes(Path(desk.settings.certificate).read_bytes())
        desk.make_due()
        desk.engine(Portal(line)).run_once()
        assert desk.standing(filing)[1].state is SyncState.DELIVERED
    finally:
        line.close()


def test_nothing_of_a_person_lies_in_the_clear_at_the_gateway(desk: EnrolledDesk, gateway: GatewayChild) -> None:
    secret = b"%PDF of Nguyen Thi Hoa " + os.urandom(20)
    desk.put(secret)
    desk.engine().run_once()
    for file in gateway.folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert secret not in content
            assert "Nguyễn Thị Hoà".encode() not in content
            assert b"BEGIN PRIVATE KEY" not in content
