"""What is frozen at F9, and the digests that everything later is checked against (wire.md).

::

    statement = H("motcua/statement/v1" ‖ 0 ‖ manifest)
    challenge = first 8 bytes of H("motcua/challenge/v1" ‖ 0 ‖ statement)
    digest    = H("motcua/manifest/v1" ‖ 0 ‖ statement ‖ H(evidence))

H is SHA-256; manifest and evidence are canonical JSON (RFC 8785). Eight bytes is what a chip's
active authentication takes; a chosen collision costs about 2³² (9303-11 §6.1).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import rfc8785

from counter.model.filing import Answer, Json, Paper, Source

MANIFEST_FORMAT = "motcua-manifest/1"
EVIDENCE_FORMAT = "motcua-evidence/1"


@dataclass(frozen=True, slots=True)
class SubDeclaration:
    """One of the several declarations that an interlinked filing answers (NĐ 63/2024).

    ``form``: the code of its official form. ``answers``: each of its fields → the pointer of the filing's own
    answer, or ``{"value": …}`` for a constant. So nothing is said twice, and one signature covers all.
    """

    procedure: str
    version: str
    form: str
    answers: Mapping[str, Json]

    def raw(self) -> dict[str, Json]:
        return {
            "procedure": self.procedure,
            "version": self.version,
            "form": self.form,
            "answers": dict(self.answers),
        }


def canonical(value: Json) -> bytes:
    """RFC 8785 canonical JSON. Raises ValueError on what JSON cannot carry."""
    return rfc8785.dumps(value)


def manifest_of(
    *,
    filing_id: UUID,
    unit: str,
    counter: str,
    provisional: str,
    procedure: str,
    version: str,
    officer: str,
    captured_at: datetime,
    answers: dict[str, Answer],
    papers: tuple[Paper, ...],
    supplements: UUID | None = None,
    parts: Sequence[SubDeclaration] = (),
    identity: str = "",
    signing: Mapping[str, Json] | None = None,
) -> bytes:
    """The frozen content of one filing. ``captured_at`` must be aware.

    ``supplements``: the filing that it completes. ``parts``: the declarations that an interlinked one yields.
    ``identity``: what kind of evidence it carries (``counter.model.identity``); "": a counter that did not say.
    ``signing``: how it is signed and who bears witness (``counter.model.signing``); None: by hand, by one who reads.
    """
    # a filing that supplements none and yields none says nothing of it: older gateways take it too
    parent: dict[str, Json] = {} if supplements is None else {"supplements": str(supplements)}
    known_by: dict[str, Json] = {"identity": identity} if identity else {}
    signed: dict[str, Json] = {} if signing is None else {"signing": dict(signing)}
    yielded: dict[str, Json] = {"parts": [one.raw() for one in parts]} if parts else {}
    return canonical(
        {
            **parent,
            **yielded,
            **known_by,
            **signed,
            "format": MANIFEST_FORMAT,
            "filing_id": str(filing_id),
            "unit": unit,
            "counter": counter,
            "provisional": provisional,
            "procedure": procedure,
            "version": version,
            "officer": officer,
            "captured_at": captured_at.isoformat(timespec="seconds"),
            "answers": {pointer: raw_of_answer(answer) for pointer, answer in answers.items()},
            "papers": [
                {
                    "id": str(p.id),
                    "requirement": p.requirement,
                    "name": p.name,
                    "media_type": p.media_type,
                    "size": p.size,
                    "sha256": p.sha256,
                    "pages": p.pages,
                }
                for p in papers
            ],
        }
    )


def raw_of_answer(answer: Answer) -> dict[str, Json]:
    """An answer as a manifest has it; one that was never called otherwise says nothing of it."""
    was: dict[str, Json] = {} if answer.was is None else {"was": raw_of_answer(answer.was)}
    return {"value": answer.value, "source": answer.source.value, "confirmed": answer.confirmed, **was}


def answer_of_raw(raw: Any) -> Answer:
    """The way back, one older name deep. Raises KeyError, TypeError or ValueError on anything else."""
    was = raw.get("was") if isinstance(raw, dict) else None
    older = None if was is None else Answer(was["value"], Source(was["source"]), bool(was["confirmed"]))
    return Answer(raw["value"], Source(raw["source"]), bool(raw["confirmed"]), older)


@dataclass(frozen=True, slots=True)
class OtherCard:
    """A further person's chip, read into the part ``group`` (a JSON pointer): files as in ``CardEvidence``.

    It was seen while the declaration was filled in; it signs nothing at filing.
    """

    group: str
    sod: bytes = field(repr=False)
    files: dict[int, bytes] = field(repr=False)

    def raw(self) -> dict[str, Json]:
        files: dict[str, Json] = {str(n): _b64(data) for n, data in sorted(self.files.items()) if n != 2}
        return {"group": self.group, "sod": _b64(self.sod), "files": files}


@dataclass(frozen=True, slots=True)
class CardEvidence:
    """What the chip said, so that the gateway can check every field marked *chip* again.

    ``files`` maps a data group number (1, 13, 14, 15) to its bytes; never 2. ``signature`` is the
    active-authentication answer to ``challenge`` of this filing's statement; empty when the chip
    was only *seen at opening*. ``access``: how the chip was opened (``AccessMethod``), "" in evidence
    from before it was kept: the counter's word, since a downgrade to BAC leaves no trace in the files.
    ``others``: chips of the other people of the declaration.
    """

    sod: bytes = field(repr=False)
    files: dict[int, bytes] = field(repr=False)
    signature: bytes = field(repr=False, default=b"")
    face_matched: bool = False
    access: str = ""
    others: tuple[OtherCard, ...] = field(repr=False, default=())

    @property
    def present_at_filing(self) -> bool:
        """Claims presence; whether the signature verifies is for ``counter.emrtd`` to say."""
        return bool(self.signature)

    def to_bytes(self) -> bytes:
        access: dict[str, Json] = {"access": self.access} if self.access else {}
        others: dict[str, Json] = {"others": [one.raw() for one in self.others]} if self.others else {}
        return canonical(
            {
                "format": EVIDENCE_FORMAT,
                "sod": _b64(self.sod),
                "files": {str(n): _b64(data) for n, data in sorted(self.files.items()) if n != 2},
                "signature": _b64(self.signature),
                "face_matched": self.face_matched,
                **access,
                **others,
            }
        )


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _h(domain: str, *parts: bytes) -> bytes:
    return hashlib.sha256(domain.encode("ascii") + b"\0" + b"".join(parts)).digest()


def statement_of(manifest: bytes) -> bytes:
    """32 bytes that stand for the frozen manifest."""
    return _h("motcua/statement/v1", manifest)


def challenge_of(statement: bytes) -> bytes:
    """The 8 bytes that the chip is asked to sign for this very filing."""
    return _h("motcua/challenge/v1", statement)[:8]


def digest_of(manifest: bytes, evidence: bytes) -> bytes:
    """32 bytes that name the filing's content on the wire, manifest and evidence together."""
    return _h("motcua/manifest/v1", statement_of(manifest), hashlib.sha256(evidence).digest())
