"""The signed note beside an exported trail: where the chain stood, and what the files are.

::

    motcua/audit/H15.50.05.13/A3
    4182
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
    nhat-ky-A3-20261120-170000.csv 9f3a…
    nhat-ky-A3-20261120-170000.jsonl 51c0…

    — motcua/audit/H15.50.05.13/A3 Az3grlgt…

A text of c2sp.org/signed-note: the origin, the number of rows, the hash of the last, then a line for each
file with its SHA-256 in hex. A trail that was written anew since no longer has that hash in that row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from counter.errors import ContentError
from counter.ledger.note import NoteKey, NoteSigner, SignedNote, base64_of, bytes_of, malformed, sign

_MOST_FILES: Final = 8
_HASH: Final = 32
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,17}")
_FILE: Final = re.compile(r"([\w.-]{1,200}) ([0-9a-f]{64})", re.ASCII)


def origin_of(unit: str, counter: str) -> str:
    """The name under which a station signs its trail."""
    return f"motcua/audit/{unit}/{counter}"


@dataclass(frozen=True, slots=True)
class TrailNote:
    """``rows`` of which the last has the hash ``head`` (32 octets); ``files``: a name and the SHA-256 in hex, each."""

    origin: str
    rows: int
    head: bytes
    files: tuple[tuple[str, str], ...]

    def signed_by(self, signer: NoteSigner) -> str:
        """The note as it is written beside the files."""
        lines = (self.origin, str(self.rows), base64_of(self.head), *(" ".join(one) for one in self.files))
        return str(sign("".join(f"{line}\n" for line in lines), [signer]))

    @classmethod
    def parse(cls, note: str) -> tuple[TrailNote, SignedNote]:
        """What it says, and the note whose signatures are still to be asked. Raises ContentError PROOF_MALFORMED."""
        signed = SignedNote.parse(note)
        lines = signed.text.removesuffix("\n").split("\n")
        if not 3 <= len(lines) <= 3 + _MOST_FILES or not _NUMBER.fullmatch(lines[1]):
            raise malformed("not a trail's note")
        head = bytes_of(lines[2])
        files = tuple(found.groups() for line in lines[3:] if (found := _FILE.fullmatch(line)))
        if len(head) != _HASH or len(files) != len(lines) - 3:
            raise malformed("not a trail's note")
        return cls(lines[0], int(lines[1]), head, tuple((name, digest) for name, digest in files)), signed

    @classmethod
    def trusted(cls, note: str, key: NoteKey) -> TrailNote | None:
        """What ``key`` signed; None for what it did not, and for what is no such note."""
        try:
            said, signed = cls.parse(note)
        except ContentError:
            return None
        return said if said.origin == key.name and signed.signed_by([key]) else None
