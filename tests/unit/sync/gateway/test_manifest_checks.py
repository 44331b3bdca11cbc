"""The gateway reads a manifest as it was frozen, or refuses it naming the field."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.filing import Answer, Paper, Source
from counter.model.manifest import canonical, manifest_of, raw_of_answer
from counter.model.signing import Finger, Seen, Signing, SigningWay, Witness, declared
from counter.model.vietnam_time import VIETNAM
from sync.gateway.checks import Checks, judge, read_manifest
from sync.gateway.refusal import ProblemStated
from sync.wire.problems import ProblemType

GOOD = manifest_of(
    filing_id=UUID(int=5),
    unit="H15.50.05.13",
    counter="A3",
    provisional="TAM-A3-261008-001",
    procedure="1.004222",
    version="1",
    officer="lan",
    captured_at=datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM),
    answers={"/owner/name": Answer("Hoà", Source.CHIP), "/members": Answer([{"a": 1.5}, None, True], Source.TYPED)},
    papers=(Paper(UUID(int=6), "gt", "a.pdf", "application/pdf", 3, "0" * 64),),
)


def test_a_manifest_of_the_desk_is_read() -> None:
    shape = read_manifest(GOOD)
    assert (shape.filing_id, shape.unit, shape.counter) == (UUID(int=5), "H15.50.05.13", "A3")
    assert shape.papers[0].size == 3


def test_an_answer_may_say_what_it_was_called_before() -> None:
    """A place whose name changed: the chip's own word stands beside today's."""
    older = Answer("Phường An Bình", Source.OFFICE, was=Answer("Xã Đồng Mẫu", Source.CHIP))
    manifest = json.loads(GOOD)
    manifest["answers"]["/owner/commune"] = raw_of_answer(older)
    was = read_manifest(canonical(manifest)).answers["/owner/commune"].was
    assert was is not None
    assert (was.value, was.source) == ("Xã Đồng Mẫu", Source.CHIP)


@pytest.mark.parametrize("way", SigningWay)
@pytest.mark.parametrize("aloud", [False, True])
@pytest.mark.parametrize("seen", Seen)
def test_however_it_is_signed_it_is_read(way: SigningWay, aloud: bool, seen: Seen) -> None:  # noqa: FBT001 - a parameter of the test
    read = declared({}) if aloud else ""
    witness = Witness("Nguyễn Văn Làm Chứng", "079071000013", seen, disinterested=True)
    manifest = json.loads(GOOD)
    manifest["signing"] = Signing(way, Finger.LEFT_LITTLE, aloud=aloud, read=read, witness=witness).raw()
    shape = read_manifest(canonical(manifest))
    assert shape.signing is not None
    assert (shape.signing.way, shape.signing.aloud) == (way, aloud)
    assert "Làm Chứng" not in repr(shape.signing)


def put(key: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda manifest: manifest.__setitem__(key, value)


BROKEN: list[tuple[Callable[[dict[str, Any]], Any], str]] = [
    (put("format", "motcua-manifest/9"), "/format"),
    (put("unit", "nowhere"), "/unit"),
    (put("counter", "a b"), "/counter"),
    (put("provisional", "261008"), ""),
    (put("captured_at", "2026-10-08T12:00:00"), "/captured_at"),
    (put("surprise", 1), "/surprise"),
    (put("parts", [{"procedure": "1.000656"}]), "/parts/0/version"),
    (lambda m: m["answers"]["/owner/name"].update(was={"value": "x"}), "/answers/~1owner~1name/was/source"),
    (put("signing", {"way": "seal", "aloud": False}), "/signing/way"),
    (put("signing", {"way": "hand", "aloud": False, "seal": "red"}), "/signing/seal"),
    (lambda m: m.pop("officer"), "/officer"),
    (lambda m: m["papers"].append(m["papers"][0]), "/papers"),
    (lambda m: m["papers"][0].update(size=0), "/papers/0/size"),
    (lambda m: m["papers"][0].update(sha256="0" * 63), "/papers/0/sha256"),
    (lambda m: m["answers"]["/owner/name"].update(source="guess"), "/answers/~1owner~1name/source"),
]


@pytest.mark.parametrize(("breaking", "pointer"), BROKEN)
def test_a_broken_manifest_is_refused_at_its_field(breaking: Callable[[dict[str, Any]], None], pointer: str) -> None:
    manifest = json.loads(GOOD)
    breaking(manifest)
    with pytest.raises(ProblemStated) as stated:
        read_manifest(canonical(manifest))
    assert stated.value.problem.type is ProblemType.FILING_REFUSED
    assert stated.value.problem.pointer == pointer


def test_the_same_content_in_another_form_is_refused() -> None:
    with pytest.raises(ProblemStated):
        read_manifest(json.dumps(json.loads(GOOD), indent=1).encode())


@given(st.one_of(st.binary(max_size=200), st.integers(0, len(GOOD) - 1).map(lambda n: GOOD[:n] + b"}" + GOOD[n + 1 :])))
def test_garbage_is_refused_and_nothing_else(manifest: bytes) -> None:
    with suppress(ProblemStated):
        read_manifest(manifest)
        # a changed byte inside a text leaves a manifest: what it says is then for the digest to judge
        assert canonical(json.loads(manifest)) == manifest


def test_the_judges_object_with_pointer_and_sentence() -> None:
    objecting = Checks(evidence=lambda m, e: ("/owner", "Chữ ký chip sai."), declaration=lambda m: ())
    # without evidence too: a field marked chip would stand on nothing
    for evidence in (b"", b"evidence"):
        with pytest.raises(ProblemStated) as stated:
            judge(objecting, GOOD, evidence)
        assert (stated.value.problem.pointer, stated.value.problem.detail) == ("/owner", "Chữ ký chip sai.")
    judge(Checks(), GOOD, b"")
    with pytest.raises(ProblemStated) as stated:
        judge(Checks(declaration=lambda m: [("/a", "Một."), ("/b", "Hai.")]), GOOD, b"")
    assert stated.value.problem.detail == "Một."
