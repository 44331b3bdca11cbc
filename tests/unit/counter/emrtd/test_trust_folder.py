"""The inbox: whatever somebody laid there is seen for what it is, and nothing there stops anybody."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.emrtd import trust_folder
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode, StoreError
from tests.fakes.issuing_state import IssuingState


@pytest.fixture(scope="module")
def home() -> IssuingState:
    return IssuingState(common_name="CSCA Home", country="HH")


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


class TestLying:
    def test_no_folder_holds_nothing(self, tmp_path: Path) -> None:
        assert trust_folder.lying(tmp_path / "none") == ()

    def test_a_certificate_is_named_by_what_it_says(self, home: IssuingState, tmp_path: Path) -> None:
        path = put(tmp_path / "anchors" / "x.cer", home.csca)
        (one,) = trust_folder.lying(tmp_path)
        assert (one.path, one.subject) == (path, "Common Name: CSCA Home, Country: HH")
        assert one.fingerprint == hashlib.sha256(home.csca).hexdigest()
        assert one.since is not None
        assert one.until is not None
        assert trust_folder.lying(tmp_path, {one.fingerprint}) == (), "what is trusted does not wait"

    def test_anything_else_by_its_file(self, tmp_path: Path) -> None:
        put(tmp_path / "list.ml", b"a list, perhaps")
        put(tmp_path / "broken.cer", b"no certificate")
        put(tmp_path / "note.txt", b"nobody takes this for a certificate")
        found = trust_folder.lying(tmp_path)
        assert [(one.subject, one.since) for one in found] == [("broken.cer", None), ("list.ml", None)]
        assert found[1].fingerprint == hashlib.sha256(b"a list, perhaps").hexdigest()

    def test_what_is_too_large_or_no_file_is_passed_over(self, home: IssuingState, tmp_path: Path) -> None:
        (tmp_path / "folder.cer").mkdir()
        with (tmp_path / "large.crl").open("wb") as large:
            large.truncate(trust_folder.LARGEST + 1)
        put(tmp_path / "z.cer", home.csca)
        assert [one.path.name for one in trust_folder.lying(tmp_path)] == ["z.cer"]

    @pytest.mark.skipif(os.name == "nt", reason="a file of Windows' is no pipe")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.cer")
        assert trust_folder.lying(tmp_path) == ()

    @given(
        content=st.binary(max_size=300),
        name=st.sampled_from(["a.ml", "a.PEM", "anchors/a.cer", "links/a.der", "revocations/a.crl"]),
    )
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_no_bytes_stop_it(self, tmp_path: Path, content: bytes, name: str) -> None:
        path = put(tmp_path / "trust" / name, content)
        try:
            assert len(trust_folder.lying(tmp_path / "trust")) == 1
            trust_folder.as_it_counted(tmp_path / "trust")
        finally:
            path.unlink()


class TestAsItCounted:
    def test_the_three_places_of_an_earlier_program(self, home: IssuingState, tmp_path: Path) -> None:
        link = home.link_to(IssuingState(common_name="CSCA Home 02", country="HH"))
        revocations = home.revocation_list()
        put(tmp_path / "anchors" / "a.cer", home.csca)
        put(tmp_path / "links" / "l.cer", link)
        put(tmp_path / "revocations" / "r.crl", revocations)
        put(tmp_path / "loose.cer", IssuingState(common_name="CSCA Loose").csca)  # never counted there
        trust = trust_folder.as_it_counted(tmp_path)
        assert [[one.der for one in kind] for kind in (trust.anchors, trust.links, trust.revocations)] == [
            [home.csca],
            [link],
            [revocations],
        ]

    def test_only_the_endings_that_an_earlier_program_read(self, tmp_path: Path) -> None:
        for place in ("anchors", "links", "revocations"):
            for ending in ("pem", "der", "crt", "crl", "cer.part"):
                put(tmp_path / place / f"x.{ending}", IssuingState(common_name="CSCA Forged", country="VN").csca)
        put(tmp_path / "revocations" / "x.cer", IssuingState(common_name="CSCA Forged", country="VN").csca)
        assert trust_folder.as_it_counted(tmp_path) == TrustStore()

    def test_what_lies_elsewhere_takes_nobodys_place(self, home: IssuingState, tmp_path: Path) -> None:
        put(tmp_path / "anchors" / "z.cer", home.csca)
        for number in range(2_001):
            (tmp_path / f"{number}.cer").touch()
        assert len(trust_folder.as_it_counted(tmp_path).anchors) == 1

    @pytest.mark.skipif(os.name == "nt", reason="a link takes a right of its own there")
    def test_what_cannot_be_read_at_this_moment_is_not_passed_over(self, home: IssuingState, tmp_path: Path) -> None:
        put(tmp_path / "anchors" / "a.cer", home.csca)
        (tmp_path / "anchors" / "b.cer").symlink_to(tmp_path / "anchors" / "b.cer")  # of nobody, for anybody
        with pytest.raises(StoreError) as refused:
            trust_folder.as_it_counted(tmp_path)
        assert refused.value.code is FailureCode.TRUST_FOLDER_UNREAD

    def test_one_bad_file_costs_nobody_else(self, home: IssuingState, tmp_path: Path) -> None:
        put(tmp_path / "anchors" / "a.cer", b"spoilt")
        put(tmp_path / "anchors" / "b.cer", home.csca)
        put(tmp_path / "anchors" / "c.cer", home.signer().certificate)
        put(tmp_path / "anchors" / "t.cer", IssuingState(common_name="TRAINING / TẬP HUẤN - CSCA").csca)
        put(tmp_path / "revocations" / "r.crl", IssuingState(common_name="CSCA Abroad").revocation_list())
        trust = trust_folder.as_it_counted(tmp_path, refuse_training=True)
        assert [one.der for one in trust.anchors] == [home.csca]
        assert trust.revocations == ()


class TestRead:
    def test_gone_or_no_file(self, tmp_path: Path) -> None:
        for path in (tmp_path / "gone.cer", tmp_path):
            with pytest.raises(StoreError) as refused:
                trust_folder.read(path)
            assert refused.value.code is FailureCode.NOT_FOUND

    def test_too_large(self, tmp_path: Path) -> None:
        with (tmp_path / "large.ml").open("wb") as large:
            large.truncate(trust_folder.LARGEST + 1)
        with pytest.raises(ContentError, match="larger than any list"):
            trust_folder.read(tmp_path / "large.ml")
