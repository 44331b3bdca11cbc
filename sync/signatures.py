"""HTTP message signatures (RFC 9421) with Ed25519, and digests of contents (RFC 9530).

A counter signs ``@method``, ``motcua-target``, and where they are there ``content-digest``,
``idempotency-key`` and ``upload-offset``; with created, expires and a nonce used once. The gateway
signs ``@status``, ``motcua-target``, ``content-digest``, and the echoed ``idempotency-key`` and
``upload-offset``; its signature repeats the *request's* nonce, so an old answer to the same
question is not an answer to this one.

The RFC is ``http-message-signatures``; here are only our coverage, our clock and our error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum, unique
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    ContentDigest,
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    MappingKeyResolver,
    VerifyResult,
)
from http_message_signatures.algorithms import ED25519
from http_message_signatures.exceptions import HTTPMessageSignaturesException

from counter.ports import Clock
from sync.wire.paths import CONTENT_DIGEST, IDEMPOTENCY_KEY, TARGET, UPLOAD_OFFSET

LABEL: Final = "motcua"
REQUEST_TAG: Final = "motcua-request"
ANSWER_TAG: Final = "motcua-answer"
GATEWAY_KEY_ID: Final = "gateway"
LIFETIME: Final = timedelta(seconds=300)
SKEW: Final = timedelta(seconds=300)  # how far two clocks may disagree before either is told
LONGEST_NONCE: Final = 64


@unique
class SignatureFault(StrEnum):
    """Why a signature was not accepted."""

    MISSING = "missing"
    INVALID = "invalid"
    CLOCK = "clock"


class SignatureError(Exception):
    """A message whose signature does not hold. Carries no content of the message."""

    def __init__(self, fault: SignatureFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class RequestHead:
    """A request as its signature sees it. ``headers``: lower-case names."""

    method: str
    target: str
    headers: dict[str, str] = field(repr=False)

    @property
    def url(self) -> str:
        """Absolute, as the library wants it; no covered component depends on the authority."""
        return "https://gateway" + self.target


@dataclass(frozen=True, slots=True)
class AnswerHead:
    """An answer as its signature sees it."""

    status_code: int
    headers: dict[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Verified:
    """What a signature that holds says of its message."""

    key_id: str
    nonce: str
    expires: datetime


class _ClockFault(InvalidSignature):
    pass


class _Verifier(HTTPMessageVerifier):
    """The library's verifier with the clock as an argument and a fault of its own for time.

    Without a clock time is not looked at: an answer is fresh because it repeats the request's nonce,
    and a desk whose clock is wrong must be able to hear so.
    """

    def __init__(self, keys: HTTPSignatureKeyResolver, clock: Clock | None) -> None:
        super().__init__(signature_algorithm=ED25519, key_resolver=keys)
        self._clock = clock

    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:  # noqa: ARG002 - the library's
        created, expires = sig_input.params.get("created"), sig_input.params.get("expires")
        if (
            type(created) is not int
            or type(expires) is not int
            or not 0 <= expires - created <= 2 * LIFETIME.total_seconds()
        ):
            raise InvalidSignature("created and expires are both required, and near each other")
        now = self._clock().timestamp() if self._clock else created
        if created > now + SKEW.total_seconds() or expires < now - SKEW.total_seconds():
            raise _ClockFault("outside the time in which it holds")


class _Lookup(HTTPSignatureKeyResolver):
    def __init__(self, public_key: Callable[[str], bytes | None]) -> None:
        self._public_key = public_key

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        raw = self._public_key(key_id)
        return None if raw is None else Ed25519PublicKey.from_public_bytes(raw)


def content_digest(body: bytes) -> str:
    """``Content-Digest`` (RFC 9530) with SHA-256 of ``body``."""
    return str(ContentDigest.create(body))


def digest_fits(value: str, body: bytes) -> bool:
    """Whether a ``Content-Digest`` field is of this body."""
    try:
        ContentDigest.verify(value, body)
    except HTTPMessageSignaturesException:
        return False
    return True


def sha256_of(value: str) -> bytes | None:
    """The 32 bytes of a ``Content-Digest`` field's sha-256 member; None where it has none."""
    try:
        digest = ContentDigest._parse(value).get("sha-256")  # noqa: SLF001 - no public reader of a digest that streams
    except (HTTPMessageSignaturesException, UnicodeEncodeError):
        return None
    return digest if isinstance(digest, bytes) else None


def _present(headers: Mapping[str, str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in headers)


class Signer:
    """Signs with one Ed25519 key; ``key_id`` is ``<unit>/<counter>`` or ``gateway``."""

    def __init__(self, key: Ed25519PrivateKey, key_id: str, clock: Clock) -> None:
        keys = MappingKeyResolver(public_keys={}, private_keys={key_id: key})
        self._signer = HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=keys)
        self._key_id = key_id
        self._clock = clock

    def sign_request(self, head: RequestHead, nonce: str, skew: timedelta = timedelta()) -> None:
        """Adds Signature-Input and Signature to ``head.headers``. ``skew``: gateway's clock less ours."""
        covered = ("@method", TARGET, *_present(head.headers, (CONTENT_DIGEST, IDEMPOTENCY_KEY, UPLOAD_OFFSET)))
        self._sign(head, covered, nonce, REQUEST_TAG, self._clock() + skew)

    def sign_answer(self, head: AnswerHead, nonce: str) -> None:
        """Adds Signature-Input and Signature; ``nonce`` is the request's own."""
        covered = ("@status", TARGET, CONTENT_DIGEST, *_present(head.headers, (IDEMPOTENCY_KEY, UPLOAD_OFFSET)))
        self._sign(head, covered, nonce, ANSWER_TAG, self._clock())

    def _sign(
        self, head: RequestHead | AnswerHead, covered: tuple[str, ...], nonce: str, tag: str, now: datetime
    ) -> None:
        self._signer.sign(
            head,
            key_id=self._key_id,
            created=now,
            expires=now + LIFETIME,
            nonce=nonce,
            label=LABEL,
            tag=tag,
            covered_component_ids=covered,
            use_existing_digest=CONTENT_DIGEST in covered,
        )


class RequestVerifier:
    """Checks counters' signatures. ``public_key`` gives 32 bytes for a key id, None when unknown."""

    def __init__(self, public_key: Callable[[str], bytes | None], clock: Clock) -> None:
        self._verifier = _Verifier(_Lookup(public_key), clock)

    def verify(self, head: RequestHead) -> Verified:
        """The head only: the body is compared with the signed digest by whoever reads it. Raises SignatureError."""
        required = ("@method", TARGET, *_present(head.headers, (CONTENT_DIGEST, IDEMPOTENCY_KEY, UPLOAD_OFFSET)))
        if head.headers.get(TARGET) != head.target:
            raise SignatureError(SignatureFault.INVALID)
        return _checked(self._verifier, head, REQUEST_TAG, required)


class AnswerVerifier:
    """Checks the gateway's signature on answers; ``gateway_key`` is 32 bytes."""

    def __init__(self, gateway_key: bytes) -> None:
        keys = MappingKeyResolver(
            public_keys={GATEWAY_KEY_ID: Ed25519PublicKey.from_public_bytes(gateway_key)}, private_keys={}
        )
        self._verifier = _Verifier(keys, None)

    def verify(self, head: AnswerHead, body: bytes, *, request: RequestHead, nonce: str) -> None:
        """Signed by the gateway, for this very request, over this very body. Raises SignatureError."""
        headers = head.headers
        for echoed in (TARGET, IDEMPOTENCY_KEY):
            if headers.get(echoed) != request.headers.get(echoed):
                raise SignatureError(SignatureFault.MISSING if "signature" not in headers else SignatureFault.INVALID)
        required = ("@status", TARGET, CONTENT_DIGEST, *_present(headers, (IDEMPOTENCY_KEY, UPLOAD_OFFSET)))
        verified = _checked(self._verifier, head, ANSWER_TAG, required)
        if verified.nonce != nonce or not digest_fits(headers[CONTENT_DIGEST], body):
            raise SignatureError(SignatureFault.INVALID)


def _checked(verifier: _Verifier, head: RequestHead | AnswerHead, tag: str, required: tuple[str, ...]) -> Verified:
    if "signature" not in head.headers or "signature-input" not in head.headers:
        raise SignatureError(SignatureFault.MISSING)
    try:
        results: list[VerifyResult] = verifier.verify(head, max_age=None, expect_tag=tag, require_components=required)
    except _ClockFault as exc:
        raise SignatureError(SignatureFault.CLOCK) from exc
    except HTTPMessageSignaturesException as exc:
        raise SignatureError(SignatureFault.INVALID) from exc
    except Exception as exc:  # the library's parser of structured fields lets several kinds through
        raise SignatureError(SignatureFault.INVALID) from exc
    parameters = results[0].parameters
    nonce = parameters.get("nonce")
    if len(results) != 1 or not isinstance(nonce, str) or not 0 < len(nonce) <= LONGEST_NONCE:
        raise SignatureError(SignatureFault.INVALID)
    expires = datetime.fromtimestamp(int(parameters["expires"]), tz=UTC)
    return Verified(str(parameters["keyid"]), nonce, expires)
