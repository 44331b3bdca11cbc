"""Whom the counter trusts is changed behind a password that was given a moment ago, whatever the way in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.account_events import ConfirmIdentity, IdentityWanted, LockDesk
from counter.errors import AccountError
from counter.events import Command
from counter.model.account import Role
from counter.trust_events import ConfirmTrust, ImportTrust, ListTrust, RemoveTrust, TrustListed
from tests.fakes.guarded_desk import WITHIN, GuardedDesk
from tests.fakes.issuing_state import IssuingState
from tests.fakes.whole_desk import PASSWORD


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[GuardedDesk]:
    """A supervisor is signed in, the password was given a while ago, and a strange file lies in the folder."""
    made = GuardedDesk(tmp_path)
    (tmp_path / "trust").mkdir()
    (tmp_path / "trust" / "csca.cer").write_bytes(IssuingState(common_name="CSCA Vietnam", country="VN").csca)
    made.sign_in("minh", Role.SUPERVISOR)
    made.now += WITHIN
    made.heard.clear()
    yield made
    made.store.close()


def changes(guarded: GuardedDesk) -> list[Command]:
    (waiting,) = guarded.trust.waiting()
    return [ConfirmTrust(waiting.fingerprint), ImportTrust(waiting.path), RemoveTrust(waiting.fingerprint)]


@pytest.mark.parametrize("way", [0, 1, 2], ids=["confirmed", "imported", "removed"])
def test_each_change_waits_for_the_password(guarded: GuardedDesk, way: int) -> None:
    command = changes(guarded)[way]
    guarded.do(command)
    assert guarded.heard == [IdentityWanted(type(command).__name__)]
    assert len(guarded.trust.waiting()) == 1
    guarded.do(ConfirmIdentity("đoán mò mật khẩu"))
    assert len(guarded.trust.waiting()) == 1
    assert guarded.trust.load().anchors == ()
    guarded.do(ConfirmIdentity(PASSWORD))
    assert guarded.trust.waiting() == ()
    assert len(guarded.said(TrustListed).entries) == (0 if way == 2 else 1)


def test_behind_the_lock_nothing_is_changed(guarded: GuardedDesk) -> None:
    (waiting,) = guarded.trust.waiting()
    guarded.do(LockDesk(by_time=False))
    with pytest.raises(AccountError):
        guarded.do(ConfirmTrust(waiting.fingerprint))
    assert guarded.trust.load().anchors == ()
    assert len(guarded.trust.waiting()) == 1


def test_looking_asks_for_nothing(guarded: GuardedDesk) -> None:
    guarded.do(ListTrust())
    assert [one.kind for one in guarded.said(TrustListed).entries] == ["waiting"]
