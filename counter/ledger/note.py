"""Signed notes (c2sp.org/signed-note) with Ed25519: a text, an empty line, and a line for each signature.

::

    motcua/counter/H15.50.05.13/A3/1-9f3a52c1c0de4411
    38
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — motcua/counter/H15.50.05.13/A3/1-9f3a52c1c0de4411 Az3grlgt…

A note is nothing until a key that the reader already trusts has signed it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from counter.errors import ContentError, FailureCode

LARGEST_NOTE: Final = 64 * 1024  # UTF-8 bytes
MOST_SIGNATURES: Final = 64
_ED25519: Final = b"\x01"
_KEY_SIZE: Final = 32
_MARK: Final = "— "


def malformed(detail: str) -> ContentError:
    return ContentError(FailureCode.PROOF_MALFORMED, detail)


def base64_of(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def bytes_of(text: str) -> bytes:
    """RFC 4648 §4, padded, in its one spelling. Raises ContentError(PROOF_MALFORMED)."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as exc:
        raise malformed("not base64") from exc
    if base64_of(data) != text:
        raise malformed("base64 with loose ends")
    return data


def named(name: str) -> bool:
    """Whether a key may bear this name: no spaces of any alphabet, no plus, no control characters."""
    return bool(name) and not any(
        one == "+" or one.isspace() or unicodedata.category(one) in ("Cc", "Cs") for one in name
    )


@dataclass(frozen=True, slots=True)
class NoteKey:
    """A trusted Ed25519 key (32 bytes) under the name that signs. Raises ValueError for what is no key."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        if not named(self.name) or len(self.public) != _KEY_SIZE:
            raise ValueError("not a note's key")

    @property
    def id(self) -> bytes:
        """Four bytes by which a signature line names its key."""
        return hashlib.sha256(self.name.encode("utf-8") + b"\n" + _ED25519 + self.public).digest()[:4]

    @property
    def vkey(self) -> str:
        """The verifier key as text: ``<name>+<id in hex>+<base64>``."""
        return f"{self.name}+{self.id.hex()}+{base64_of(_ED25519 + self.public)}"

    @classmethod
    def parse(cls, vkey: str) -> NoteKey:
        """Raises ContentError(PROOF_MALFORMED); also for an id that is not this key's."""
        # the name has no plus, base64 may
        name, _plus, rest = vkey.partition("+")
        _id, _plus, material = rest.partition("+")
        typed = bytes_of(material)
        if typed[:1] != _ED25519 or len(typed) != 1 + _KEY_SIZE or not named(name):
            raise malformed("not an Ed25519 verifier key")
        key = cls(name, typed[1:])
        if key.vkey != vkey:
            raise malformed("a verifier key with another key's id")
        return key

    def signed(self, text: str, signature: bytes) -> bool:
        """Whether ``signature`` (64 bytes) is this key's over ``text``."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode("utf-8"))
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class NoteSigner:
    """A private key under its name."""

    name: str
    private: Ed25519PrivateKey = field(repr=False)

    @classmethod
    def from_seed(cls, name: str, seed: bytes) -> NoteSigner:
        return cls(name, Ed25519PrivateKey.from_private_bytes(seed))

    @property
    def key(self) -> NoteKey:
        return NoteKey(self.name, self.private.public_key().public_bytes_raw())


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One line: who says to have signed (name and four-byte id), and with what."""

    name: str
    key_id: bytes
    signature: bytes

    @property
    def line(self) -> str:
        return f"{_MARK}{self.name} {base64_of(self.key_id + self.signature)}\n"

    @classmethod
    def parse(cls, line: str) -> NoteSignature:
        """Without its newline. Raises ContentError(PROOF_MALFORMED)."""
        name, space, coded = line.removeprefix(_MARK).partition(" ")
        if not line.startswith(_MARK) or not space or not named(name):
            raise malformed("not a signature line")
        data = bytes_of(coded)
        if len(data) < 5:
            raise malformed("not a signature line")
        return cls(name, data[:4], data[4:])


@dataclass(frozen=True, slots=True)
class SignedNote:
    """``text`` ends in a newline. ``str(note)`` is the whole note, as it travels."""

    text: str
    signatures: tuple[NoteSignature, ...]

    def __str__(self) -> str:
        return f"{self.text}\n" + "".join(one.line for one in self.signatures)

    @classmethod
    def parse(cls, note: str) -> SignedNote:
        """Strict and bounded. Raises ContentError(PROOF_MALFORMED)."""
        _check_characters(note)
        body, blank, tail = note.rpartition("\n\n")
        if not blank or not tail.endswith("\n"):
            raise malformed("not a signed note")
        lines = tail[:-1].split("\n")
        if len(lines) > MOST_SIGNATURES:
            raise malformed("more signatures than a note may bear")
        return cls(f"{body}\n", tuple(NoteSignature.parse(line) for line in lines))

    def signed_by(self, keys: Iterable[NoteKey]) -> tuple[NoteKey, ...]:
        """Those of ``keys`` that signed. Signatures of unknown keys are passed over.

        One bad signature by a known key spoils the note: then it is the empty tuple.
        """
        known = {(key.name, key.id): key for key in keys}
        found = []
        for one in self.signatures:
            key = known.get((one.name, one.key_id))
            if key is None:
                continue
            if not key.signed(self.text, one.signature):
                return ()
            found.append(key)
        return tuple(dict.fromkeys(found))


def sign(text: str, signers: Sequence[NoteSigner]) -> SignedNote:
    """Raises ValueError for a text that no note can carry, or without a signer."""
    if not text.endswith("\n") or not signers or any(not named(signer.name) for signer in signers):
        raise ValueError("a note is a text that ends its last line, and somebody's")
    try:
        _check_characters(text)
    except ContentError as exc:
        raise ValueError("a note is plain text") from exc
    return SignedNote(
        text,
        tuple(
            NoteSignature(signer.name, signer.key.id, signer.private.sign(text.encode("utf-8"))) for signer in signers
        ),
    )


def _check_characters(text: str) -> None:
    if len(text) > LARGEST_NOTE:
        raise malformed("a note beyond any size")
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError as exc:
        raise malformed("not UTF-8") from exc
    if size > LARGEST_NOTE or any(one < " " and one != "\n" for one in text):
        raise malformed("control characters in a note, or too many bytes")
