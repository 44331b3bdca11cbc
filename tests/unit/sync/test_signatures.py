"""RFC 9421 with our coverage: what is signed cannot change, and an answer answers one question only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from sync.signatures import (
    GATEWAY_KEY_ID,
    AnswerHead,
    AnswerVerifier,
    RequestHead,
    RequestVerifier,
    SignatureError,
    SignatureFault,
    Signer,
    content_digest,
    digest_fits,
    sha256_of,
)

NOW = datetime(2026, 10, 8, 5, 0, tzinfo=UTC)
# RFC 9421 appendix B.1.4, test-key-ed25519
KEY = Ed25519PrivateKey.from_private_bytes(
    bytes.fromhex("9f8362f87a484a954e6e740c5b4c0e84229139a20aa8ab56ff66586f6a7d29c5")
)
PUBLIC = KEY.public_key().public_bytes_raw()
PARAMETERS = ';created=1618884473;keyid="test-key-ed25519"'
BODY = b'{"hello": "world"}'


def request(**headers: str) -> RequestHead:
    target = "/filings/1"
    given_headers = {"motcua-target": target, "content-digest": content_digest(BODY), "idempotency-key": '"1"'}
    return RequestHead("PUT", target, given_headers | {k.replace("_", "-"): v for k, v in headers.items()})


def signed_request(**headers: str) -> RequestHead:
    head = request(**headers)
    Signer(KEY, "u/A3", lambda: NOW).sign_request(head, "n-1")
    return lowered(head)


def lowered(head: RequestHead) -> RequestHead:
    return replace(head, headers={name.lower(): value for name, value in head.headers.items()})


def verifier(now: datetime = NOW) -> RequestVerifier:
    return RequestVerifier({"u/A3": PUBLIC}.get, lambda: now)


def test_the_signature_of_the_rfcs_example_is_reproduced() -> None:
    """RFC 9421 B.2.6: the signature base as printed there, and the signature over it."""
    base = "\n".join(
        (
            '"date": Tue, 20 Apr 2021 02:07:55 GMT',
            '"@method": POST',
            '"@path": /foo',
            '"@authority": example.com',
            '"content-type": application/json',
            '"content-length": 18',
            '"@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")' + PARAMETERS,
        )
    )
    expected = "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
    import base64

    assert base64.b64encode(KEY.sign(base.encode())).decode() == expected


def test_content_digest_of_the_rfcs_example() -> None:
    """RFC 9530 appendix D: {"hello": "world"} followed by a line feed."""
    assert content_digest(b'{"hello": "world"}\n') == "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"


def test_a_signed_request_verifies_and_names_its_counter() -> None:
    verified = verifier().verify(signed_request(upload_offset="0"))
    assert (verified.key_id, verified.nonce) == ("u/A3", "n-1")
    assert verified.expires > NOW


@pytest.mark.parametrize("name", ["content-digest", "idempotency-key", "upload-offset", "motcua-target"])
def test_a_covered_header_cannot_change(name: str) -> None:
    head = signed_request(upload_offset="0")
    changed = replace(head, headers={**head.headers, name: '"2"'})
    with pytest.raises(SignatureError) as error:
        verifier().verify(changed)
    assert error.value.fault is SignatureFault.INVALID


@pytest.mark.parametrize("name", ["content-digest", "idempotency-key", "upload-offset"])
def test_a_header_cannot_be_added_unsigned(name: str) -> None:
    head = RequestHead("GET", "/x", {"motcua-target": "/x"})
    Signer(KEY, "u/A3", lambda: NOW).sign_request(head, "n-1")
    signed = lowered(head)
    signed.headers[name] = "0"
    with pytest.raises(SignatureError):
        verifier().verify(signed)


def test_method_and_path_cannot_change() -> None:
    head = signed_request()
    for changed in (replace(head, method="POST"), replace(head, target="/filings/2")):
        with pytest.raises(SignatureError):
            verifier().verify(changed)


def test_unsigned_is_missing() -> None:
    with pytest.raises(SignatureError) as error:
        verifier().verify(request())
    assert error.value.fault is SignatureFault.MISSING


@pytest.mark.parametrize("off", [timedelta(seconds=-301), timedelta(seconds=601), timedelta(days=3)])
def test_outside_its_time_it_is_a_matter_of_clocks(off: timedelta) -> None:
    with pytest.raises(SignatureError) as error:
        verifier(NOW + off).verify(signed_request())
    assert error.value.fault is SignatureFault.CLOCK


@pytest.mark.parametrize("off", [timedelta(seconds=-299), timedelta(seconds=599)])
def test_within_the_skew_it_holds(off: timedelta) -> None:
    verifier(NOW + off).verify(signed_request())


def answer_to(head: RequestHead, body: bytes = BODY, nonce: str = "n-1") -> AnswerHead:
    headers = {
        "motcua-target": head.headers["motcua-target"],
        "content-digest": content_digest(body),
        "idempotency-key": head.headers["idempotency-key"],
    }
    answer = AnswerHead(200, headers)
    Signer(KEY, GATEWAY_KEY_ID, lambda: NOW).sign_answer(answer, nonce)
    return AnswerHead(200, {name.lower(): value for name, value in answer.headers.items()})


def test_a_signed_answer_verifies_whatever_the_clock_says() -> None:
    AnswerVerifier(PUBLIC).verify(answer_to(request()), BODY, request=request(), nonce="n-1")


def test_an_answer_to_an_earlier_question_is_none_to_this() -> None:
    with pytest.raises(SignatureError):
        AnswerVerifier(PUBLIC).verify(answer_to(request(), nonce="n-0"), BODY, request=request(), nonce="n-1")


def test_an_answer_about_another_filing_is_none_to_this() -> None:
    other = request(idempotency_key='"2"')
    with pytest.raises(SignatureError):
        AnswerVerifier(PUBLIC).verify(answer_to(other), BODY, request=request(), nonce="n-1")


def test_neither_status_nor_body_of_an_answer_can_change() -> None:
    answer = answer_to(request())
    check = AnswerVerifier(PUBLIC).verify
    for changed, body in ((replace(answer, status_code=201), BODY), (answer, BODY + b" ")):
        with pytest.raises(SignatureError):
            check(changed, body, request=request(), nonce="n-1")


def test_a_counters_signature_is_no_gateways() -> None:
    headers = {**request().headers}
    answer = AnswerHead(200, headers)
    Signer(KEY, "u/A3", lambda: NOW).sign_answer(answer, "n-1")
    answer = AnswerHead(200, {name.lower(): value for name, value in answer.headers.items()})
    with pytest.raises(SignatureError):
        AnswerVerifier(PUBLIC).verify(answer, BODY, request=request(), nonce="n-1")


@given(st.text(max_size=300), st.text(max_size=300))
def test_garbage_is_never_anything_but_a_signature_error(signature_input: str, signature: str) -> None:
    head = request(signature_input=signature_input, signature=signature)
    with pytest.raises(SignatureError):
        verifier().verify(head)


@given(st.data())
def test_no_changed_byte_of_a_signature_passes(data: st.DataObject) -> None:
    head = signed_request()
    name = data.draw(st.sampled_from(["signature", "signature-input", "motcua-target", "content-digest"]))
    text = head.headers[name]
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(min_codepoint=33, max_codepoint=126).filter(lambda c: c != text[at]))
    changed = text[:at] + other + text[at + 1 :]
    head.headers[name] = changed
    try:
        verifier().verify(head)
    except SignatureError:
        return
    # what passes says the same: only the unsigned label, or base64's unused bits, may differ
    assert name == "signature" or (name == "signature-input" and at < text.index("="))


def test_digests_of_contents() -> None:
    field = content_digest(b"abc")
    assert digest_fits(field, b"abc")
    assert not digest_fits(field, b"abd")
    assert not digest_fits("nonsense", b"abc")
    assert not digest_fits("md5=:AAAA:", b"abc")
    assert sha256_of(field) is not None
    assert sha256_of("nonsense") is None
