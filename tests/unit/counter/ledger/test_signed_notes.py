"""Signed notes and checkpoints against the specification's own example, and against everything almost right."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counter.errors import ContentError, FailureCode
from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.hashing import EMPTY_ROOT, leaf_hash
from counter.ledger.note import MOST_SIGNATURES, NoteKey, NoteSigner, SignedNote, sign

# c2sp.org/signed-note, "Verifier keys", Example
VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
NOTE = (
    "This is an example message.\n"
    "\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
SIGNER = NoteSigner.from_seed("motcua/gateway/thu", bytes(range(32)))
WITNESS = NoteSigner.from_seed("witness.example/1", bytes(32))
NAMES = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="+"), min_size=1, max_size=20)
TEXTS = st.lists(st.text(st.characters(exclude_categories=["C"]), max_size=20), min_size=1, max_size=5).map(
    lambda lines: "\n".join(lines) + "\n"
)


def test_the_published_note_verifies_under_the_published_key() -> None:
    key = NoteKey.parse(VKEY)
    note = SignedNote.parse(NOTE)
    assert key.vkey == VKEY
    assert key.id.hex() == "530d903a"
    assert note.text == "This is an example message.\n"
    assert note.signed_by([key]) == (key,)
    assert str(note) == NOTE


def test_the_published_note_changed_by_a_letter_does_not() -> None:
    note = SignedNote.parse(NOTE.replace("example message", "example massage"))
    assert note.signed_by([NoteKey.parse(VKEY)]) == ()


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        VKEY.replace("530d903a", "530d903b"),
        VKEY.replace("530d903a", "530D903A"),
        VKEY.replace("example.com/foo", "example.com/bar"),
        VKEY + "=",
        VKEY.replace("+Ae", "+Aef"),
        VKEY.replace("example.com", "example com"),
        "example.com/foo+530d903a",
    ],
)
def test_a_key_in_another_spelling_is_refused(vkey: str) -> None:
    with pytest.raises(ContentError) as caught:
        NoteKey.parse(vkey)
    assert caught.value.code is FailureCode.PROOF_MALFORMED


@given(NAMES, st.binary(min_size=32, max_size=32), TEXTS)
def test_what_a_key_signs_it_verifies(name: str, seed: bytes, text: str) -> None:
    signer = NoteSigner.from_seed(name, seed)
    note = sign(text, [signer])
    again = SignedNote.parse(str(note))
    assert again == note
    assert again.signed_by([signer.key, SIGNER.key]) == (signer.key,)
    assert NoteKey.parse(signer.key.vkey) == signer.key
    assert again.signed_by([NoteKey(name, SIGNER.key.public)]) == ()


def test_an_unknown_signature_is_passed_over_and_a_bad_known_one_spoils_all() -> None:
    note = sign("text\n", [SIGNER, WITNESS])
    assert note.signed_by([SIGNER.key]) == (SIGNER.key,)
    assert note.signed_by([SIGNER.key, WITNESS.key]) == (SIGNER.key, WITNESS.key)
    forged = SignedNote("text\n", (*sign("other\n", [WITNESS]).signatures, *note.signatures[:1]))
    assert forged.signed_by([SIGNER.key]) == (SIGNER.key,)
    assert forged.signed_by([SIGNER.key, WITNESS.key]) == ()


@given(st.integers(0, len(NOTE) - 1), st.characters(exclude_categories=["Cs"]))
@example(27, " ")
def test_no_changed_character_leaves_a_note_that_verifies(at: int, letter: str) -> None:
    changed = NOTE[:at] + letter + NOTE[at + 1 :]
    try:
        note = SignedNote.parse(changed)
    except ContentError:
        return
    assert str(note) == changed
    assert changed == NOTE or note.signed_by([NoteKey.parse(VKEY)]) == ()


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n— name QUJDREVG",
        "text\n\n— na+me QUJDREVG\n",
        "text\n\n—  QUJDREVG\n",
        "text\n\n- name QUJDREVG\n",
        "text\n\n— name QUJDRA==\n",  # four bytes: an id and no signature
        "text\n\n— name QUJDREVG \n",
        "text\r\n\r\n— name QUJDREVG\r\n",
        "te\x00xt\n\n— name QUJDREVG\n",
        "text\n\n" + "— name QUJDREVG\n" * (MOST_SIGNATURES + 1),
        "text" * 20_000 + "\n\n— name QUJDREVG\n",
        "\ud800\n\n— name QUJDREVG\n",
    ],
)
def test_what_is_no_note_is_refused(note: str) -> None:
    with pytest.raises(ContentError) as caught:
        SignedNote.parse(note)
    assert caught.value.code is FailureCode.PROOF_MALFORMED


@pytest.mark.parametrize("text", ["", "no newline", "tab\t\n"])
def test_only_a_text_can_be_signed(text: str) -> None:
    with pytest.raises(ValueError, match="a note is"):
        sign(text, [SIGNER])


def test_a_checkpoint_is_three_lines_under_its_own_name() -> None:
    head = Checkpoint(SIGNER.name, 2, leaf_hash(b"x"))
    text = head.signed(SIGNER, [WITNESS])
    assert text.startswith("motcua/gateway/thu\n2\n")
    signed = SignedCheckpoint.parse(text)
    assert signed.checkpoint == head
    assert str(signed) == text
    assert signed.signed_by([WITNESS.key, SIGNER.key]) == SIGNER.key
    assert signed.signed_by([WITNESS.key]) is None  # a witness alone makes no checkpoint
    with pytest.raises(ValueError, match="under its own name"):
        head.signed(WITNESS)


@given(NAMES, st.integers(1, (1 << 62) - 1), st.binary(min_size=32, max_size=32), st.lists(NAMES, max_size=2))
def test_every_checkpoint_is_read_back(origin: str, size: int, root: bytes, extensions: list[str]) -> None:
    head = Checkpoint(origin, size, root, tuple(extensions))
    assert Checkpoint.parse(head.body) == head


@pytest.mark.parametrize(
    "body",
    [
        "",
        "origin\n1\n",
        "origin\n01\n" + "A" * 43 + "=\n",
        "origin\n-1\n" + "A" * 43 + "=\n",
        "origin\n１\n" + "A" * 43 + "=\n",
        "origin\n99999999999999999999\n" + "A" * 43 + "=\n",
        "origin\n0\n" + "A" * 43 + "=\n",  # an empty log has another root
        "origin\n1\n" + "A" * 43 + "\n",
        "origin\n1\n" + "A" * 42 + "B=\n",  # loose bits
        "\n1\n" + "A" * 43 + "=\n",
        "two words\n1\n" + "A" * 43 + "=\n",
        "origin\n1\n" + "A" * 43 + "=\n\nafter nothing\n",
        "origin\n1\n" + "A" * 43 + "=",
    ],
)
def test_what_is_no_checkpoint_is_refused(body: str) -> None:
    with pytest.raises(ContentError) as caught:
        Checkpoint.parse(body)
    assert caught.value.code is FailureCode.PROOF_MALFORMED


def test_the_empty_log_has_its_one_root() -> None:
    head = Checkpoint("origin", 0, EMPTY_ROOT)
    assert Checkpoint.parse(head.body) == head


def test_a_signer_keeps_its_key_to_itself() -> None:
    assert "private" not in repr(SIGNER)
