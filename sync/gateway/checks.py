"""What a registration must satisfy before it gets a code: the manifest's shape, and two injected judges.

The judges are the desk's own code (``counter.forms``, ``counter.emrtd``) run once more, so that
both ends say the same of the same data.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, JsonValue, TypeAdapter, ValidationError

from counter.model.filing import ProvisionalCode, Source
from counter.model.identity import IdentityKind
from counter.model.limits import LARGEST_PAPER, MOST_PAPERS, MOST_PARTS
from counter.model.manifest import MANIFEST_FORMAT, canonical
from counter.model.signing import LONGEST_NAME, LONGEST_NUMBER, Finger, Seen, SigningWay
from sync.gateway.refusal import ProblemStated
from sync.wire.problems import ProblemType
from sync.wire.shapes import Digest

Objection: TypeAlias = tuple[str, str]  # JSON Pointer into the declaration, Vietnamese sentence
CheckEvidence: TypeAlias = Callable[[bytes, bytes], Objection | None]  # manifest, evidence
CheckDeclaration: TypeAlias = Callable[[bytes], Sequence[Objection]]  # manifest

_NOT_READABLE = "Nội dung hồ sơ không đúng định dạng; cần lập lại hồ sơ."
_Word = Annotated[str, Field(min_length=1, max_length=80)]


def no_objection_to_evidence(manifest: bytes, evidence: bytes) -> Objection | None:  # noqa: ARG001 - the judge's shape
    return None


def no_objection_to_declaration(manifest: bytes) -> Sequence[Objection]:  # noqa: ARG001 - the judge's shape
    return ()


@dataclass(frozen=True, slots=True)
class Checks:
    """The two judges; by default neither objects."""

    evidence: CheckEvidence = no_objection_to_evidence
    declaration: CheckDeclaration = no_objection_to_declaration


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", hide_input_in_errors=True)


class PaperShape(_Shape):
    """An attachment announced by the manifest; an empty one is refused."""

    id: UUID
    requirement: Annotated[str, Field(max_length=80)]
    name: Annotated[str, Field(max_length=255)]
    media_type: Annotated[str, Field(max_length=100)]
    size: Annotated[int, Field(ge=1, le=LARGEST_PAPER)]
    sha256: Digest
    pages: Annotated[int, Field(ge=0, le=10_000)]


class OlderShape(_Shape):
    """What an answer was called before: the source's own word."""

    value: JsonValue
    source: Source
    confirmed: bool


class AnswerShape(OlderShape):
    was: OlderShape | None = None


class PartShape(_Shape):
    """One of the declarations that an interlinked filing yields; whether they are the right ones is judged later."""

    procedure: _Word
    version: _Word
    form: _Word
    answers: Annotated[dict[Annotated[str, Field(max_length=500)], JsonValue], Field(max_length=2000)]


class WitnessShape(_Shape):
    name: Annotated[str, Field(max_length=LONGEST_NAME, repr=False)]
    number: Annotated[str, Field(max_length=LONGEST_NUMBER, repr=False)]
    seen: Seen
    disinterested: bool


class SigningShape(_Shape):
    """``counter.model.signing``: what of it belongs together is the judge's."""

    way: SigningWay
    aloud: bool
    finger: Finger | None = None
    read: Digest | None = None
    witness: WitnessShape | None = None


class ManifestShape(_Shape):
    """``counter.model.manifest.manifest_of`` as read from outside."""

    format: Literal["motcua-manifest/1"]
    filing_id: UUID
    unit: Annotated[str, Field(pattern=r"^[GH][0-9]{2}(\.[0-9]{1,3}){0,4}$")]
    counter: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,8}$")]
    provisional: Annotated[str, Field(max_length=40)]
    procedure: _Word
    version: _Word
    officer: _Word
    captured_at: AwareDatetime
    answers: Annotated[dict[Annotated[str, Field(max_length=500)], AnswerShape], Field(max_length=2000)]
    papers: Annotated[tuple[PaperShape, ...], Field(max_length=MOST_PAPERS)]
    supplements: UUID | None = None
    parts: Annotated[tuple[PartShape, ...], Field(max_length=MOST_PARTS)] = ()
    identity: IdentityKind | None = None
    signing: SigningShape | None = None


_json: TypeAdapter[JsonValue] = TypeAdapter(JsonValue)


def read_manifest(manifest: bytes) -> ManifestShape:
    """Shape, provisional code, canonical form, no paper twice. Raises ProblemStated FILING_REFUSED with a pointer."""
    try:
        shape = ManifestShape.model_validate_json(manifest)
        ProvisionalCode(shape.provisional)
        if canonical(_json.validate_json(manifest)) != manifest:
            raise _refused("")
    except ValidationError as exc:
        where = exc.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
        raise _refused("/" + "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in where)) from exc
    except ValueError as exc:  # a code that is none, or a number that canonical JSON cannot carry
        raise _refused("") from exc
    if len({paper.id for paper in shape.papers}) != len(shape.papers):
        raise _refused("/papers")
    return shape


def _refused(pointer: str) -> ProblemStated:
    return ProblemStated(ProblemType.FILING_REFUSED, _NOT_READABLE, pointer=pointer)


def judge(checks: Checks, manifest: bytes, evidence: bytes) -> None:
    """Raises ProblemStated FILING_REFUSED with the first objection.

    Evidence b"" is judged too: a manifest may claim the chip and bring none.
    """
    objection = next(iter(checks.declaration(manifest)), None)
    if objection is None:
        objection = checks.evidence(manifest, evidence)
    if objection is not None:
        pointer, sentence = objection
        raise ProblemStated(ProblemType.FILING_REFUSED, sentence, pointer=pointer)


assert MANIFEST_FORMAT == "motcua-manifest/1"  # noqa: S101 - the Literal above must follow the desk's constant
