"""The whole counter without a window says after the sign-in what lies in its trust folder, and changes it by password."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from counter.accounts import hash_password
from counter.events import SignedIn, SignIn
from counter.model.account import Account, Role
from counter.trust_events import ConfirmTrust, ListTrust, TrustFolderFound, TrustListed
from devices.card.in_process import InProcessReaders
from tests.fakes.issuing_state import IssuingState
from ui.bootstrap.keys import open_store
from ui.bootstrap.office import build_office
from ui.bootstrap.station import Station, open_station

E = TypeVar("E")
PASSWORD = "một mật khẩu dài"


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Station:
    """With a supervisor, and with a certificate in its folder that nobody imported."""
    monkeypatch.delenv("MOTCUA_STATION_PROFILE", raising=False)
    station = open_station(None, tmp_path)
    store = open_store(station)
    with store.begin() as work:
        work.accounts.save(Account("hoa", "Hoa", Role.SUPERVISOR, hash_password(PASSWORD, bytes)))
        work.commit()
    store.close()
    station.trust_folder.mkdir()
    (station.trust_folder / "csca.cer").write_bytes(IssuingState(common_name="CSCA Vietnam", country="VN").csca)
    return station


@pytest.fixture
def desk(station: Station) -> Iterator[tuple[Callable[[object], None], Callable[[type[E]], E]]]:
    heard: queue.SimpleQueue[object] = queue.SimpleQueue()
    office = build_office(station, open_store(station), gateway=station.settings.gateway, open_readers=InProcessReaders)
    office.hear(heard.put)
    office.start()

    def wait(kind: type[E]) -> E:
        while not isinstance(event := heard.get(timeout=30), kind):
            pass
        return event

    yield office.desk.submit, wait
    assert office.stop()


def test_a_strange_file_is_said_after_the_sign_in_and_counts_once_it_was_confirmed(desk) -> None:
    submit, wait = desk
    submit(SignIn("hoa", PASSWORD))
    wait(SignedIn)
    assert wait(TrustFolderFound) == TrustFolderFound(waiting=1, taken_over=False)
    submit(ListTrust())
    (entry,) = wait(TrustListed).entries
    submit(ConfirmTrust(entry.fingerprint))
    assert [one.kind for one in wait(TrustListed).entries] == ["anchor"], "the password was given a moment ago"
