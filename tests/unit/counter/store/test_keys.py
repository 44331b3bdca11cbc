"""Ways to the data key: each opens alone, none lies in the clear, a lost one is not the end."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.errors import FailureCode, StoreError
from counter.passwords import Argon2Cost
from counter.store.keys import KeyFile, new_recovery_pair
from counter.store.store import Reserve, Store

CHEAP = Argon2Cost(passes=1, memory_kib=64, lanes=1)


class DictVault:
    """A vault that forgets when it is told to."""

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self.entries.get(name)

    def put(self, name: str, secret: bytes) -> None:
        self.entries[name] = secret

    def delete(self, name: str) -> None:
        self.entries.pop(name, None)


@pytest.fixture
def keys(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "keys.json", cost=CHEAP)


@pytest.fixture(scope="module")
def office() -> tuple[bytes, bytes]:
    return new_recovery_pair("két sắt")


def code_of(caught: pytest.ExceptionInfo[StoreError]) -> FailureCode:
    return caught.value.code


def test_every_way_opens_to_the_same_key(keys: KeyFile, office: tuple[bytes, bytes]):
    vault = DictVault()
    key = keys.create(vault=vault, passphrase="mật khẩu", recovery_public=office[1])
    assert len(key) == 32
    assert keys.unlock_with_vault(vault) == key
    assert keys.unlock_with_passphrase("mật khẩu") == key
    assert keys.unlock_with_recovery(office[0], "két sắt") == key
    assert [kind for _, kind, _ in keys.slots()] == ["vault", "passphrase", "recovery"]


def test_neither_the_file_nor_the_vault_alone_holds_the_key(keys: KeyFile, tmp_path: Path, office):
    vault = DictVault()
    key = keys.create(vault=vault, passphrase="mật khẩu", recovery_public=office[1])
    written = (tmp_path / "keys.json").read_bytes()
    for shape in (key, key.hex().encode(), json.dumps(list(key)).encode()):
        assert shape not in written
    assert key not in vault.entries.values()


def test_a_lost_vault_is_made_good_by_the_offices_recovery_key(keys: KeyFile, tmp_path: Path, office, a_filing):
    vault = DictVault()
    key = keys.create(vault=vault, recovery_public=office[1])
    filing = a_filing()

    def opened(data_key: bytes) -> Store:
        return Store.open(tmp_path / "s", data_key, lambda: datetime.now(UTC), reserve=Reserve(1, 1))

    store = opened(key)
    with store.begin() as work:
        work.filings.add(filing)
        work.commit()
    store.close()
    # a forced password reset: the Windows vault is gone
    vault.entries.clear()
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_vault(vault)
    assert code_of(caught) is FailureCode.KEY_LOST

    recovered = keys.unlock_with_recovery(office[0], "két sắt")
    store = opened(recovered)
    with store.begin() as work:
        assert work.filings.get(filing.id) == filing
    store.close()
    keys.add_vault(recovered, vault, "sau khi khôi phục")
    assert keys.unlock_with_vault(vault) == key


def test_two_users_of_one_station_have_a_vault_slot_each(keys: KeyFile):
    first, second = DictVault(), DictVault()
    key = keys.create(vault=first)
    keys.add_vault(key, second)
    assert keys.unlock_with_vault(first) == keys.unlock_with_vault(second) == key


@pytest.mark.parametrize("damage", [b"", b"x" * 32, b"short"])
def test_a_vault_entry_that_is_not_ours_is_a_wrong_key(keys: KeyFile, damage: bytes):
    vault = DictVault()
    keys.create(vault=vault)
    vault.entries = dict.fromkeys(vault.entries, damage)
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_vault(vault)
    assert code_of(caught) is FailureCode.KEY_WRONG


def test_a_passphrase_is_the_same_however_its_marks_are_composed(keys: KeyFile):
    key = keys.create(passphrase="Tiếng Việt")
    decomposed = "Tie\u0302\u0301ng Vie\u0323\u0302t"
    assert keys.unlock_with_passphrase(decomposed) == key
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_passphrase("tiếng việt")
    assert code_of(caught) is FailureCode.KEY_WRONG


def test_a_wrong_recovery_key_or_passphrase_is_refused(keys: KeyFile, office):
    keys.create(recovery_public=office[1])
    other = new_recovery_pair("khác")
    for private, passphrase in ((other[0], "khác"), (office[0], "sai"), (office[0], None), (b"no PEM", None)):
        with pytest.raises(StoreError) as caught:
            keys.unlock_with_recovery(private, passphrase)
        assert code_of(caught) is FailureCode.KEY_WRONG
    with pytest.raises(StoreError) as caught:
        keys.add_recovery(keys.unlock_with_recovery(office[0], "két sắt"), b"no PEM")
    assert code_of(caught) is FailureCode.KEY_WRONG


def test_slots_come_and_go_but_the_last_one_stays(keys: KeyFile):
    key = keys.create(passphrase="một")
    keys.add_passphrase(key, "hai", "chị Lan")
    (first, _, _), (second, kind, label) = keys.slots()
    assert (kind, label) == ("passphrase", "chị Lan")
    assert keys.unlock_with_passphrase("hai") == key
    keys.remove(key, first)
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_passphrase("một")
    assert code_of(caught) is FailureCode.KEY_WRONG
    with pytest.raises(ValueError, match="lost"):
        keys.remove(key, second)
    with pytest.raises(StoreError) as caught:
        keys.remove(key, "0" * 32)
    assert code_of(caught) is FailureCode.NOT_FOUND


def test_there_is_no_key_without_a_slot_and_no_second_key_over_the_first(keys: KeyFile):
    with pytest.raises(ValueError, match="lost"):
        keys.create()
    keys.create(passphrase="một")
    with pytest.raises(StoreError) as caught:
        keys.create(passphrase="hai")
    assert code_of(caught) is FailureCode.KEY_WRONG


def test_only_who_has_the_key_changes_the_slots(keys: KeyFile):
    keys.create(passphrase="một")
    with pytest.raises(StoreError) as caught:
        keys.add_passphrase(bytes(32), "kẻ lạ")
    assert code_of(caught) is FailureCode.STORE_BROKEN


def test_a_slot_taken_out_by_hand_is_noticed(keys: KeyFile, tmp_path: Path):
    key = keys.create(passphrase="một")
    keys.add_passphrase(key, "hai")
    content = json.loads((tmp_path / "keys.json").read_bytes())
    del content["slots"][1]
    (tmp_path / "keys.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_passphrase("một")
    assert code_of(caught) is FailureCode.STORE_BROKEN


def test_a_slot_does_not_open_under_changed_parameters(keys: KeyFile, tmp_path: Path):
    keys.create(passphrase="một")
    content = json.loads((tmp_path / "keys.json").read_bytes())
    content["slots"][0]["label"] = "khác"
    (tmp_path / "keys.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_passphrase("một")
    assert code_of(caught) is FailureCode.KEY_WRONG


def test_no_file_is_a_lost_key(keys: KeyFile):
    assert not keys.exists
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_passphrase("một")
    assert code_of(caught) is FailureCode.KEY_LOST


@settings(max_examples=100, deadline=None)
@given(raw=st.binary(max_size=200) | st.just(b"x" * 70_000) | st.just(b'{"format":"motcua-keys/1"}'))
def test_any_other_file_is_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes):
    file = tmp_path_factory.getbasetemp() / "other.json"
    file.write_bytes(raw)
    with pytest.raises(StoreError) as caught:
        KeyFile(file).unlock_with_passphrase("một")
    assert code_of(caught) is FailureCode.STORE_BROKEN


def test_there_is_an_end_to_slots(keys: KeyFile):
    key = keys.create(passphrase="một")
    for n in range(31):
        keys.add_passphrase(key, str(n))
    with pytest.raises(ValueError, match="32 slots"):
        keys.add_passphrase(key, "quá nhiều")
    assert keys.unlock_with_passphrase("một") == key


def test_a_file_cannot_ask_for_endless_work(keys: KeyFile, tmp_path: Path):
    keys.create(passphrase="một")
    content = json.loads((tmp_path / "keys.json").read_bytes())
    content["slots"][0]["memory_kib"] = 2**31
    (tmp_path / "keys.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        keys.unlock_with_passphrase("một")
    assert code_of(caught) is FailureCode.STORE_BROKEN
