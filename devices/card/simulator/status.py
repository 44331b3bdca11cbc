"""How one command ends on the chip's side when it does not end in 9000."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - it is an answer of the chip, not an error of the program
    """The command is answered with this status word and no data."""

    def __init__(self, sw: int) -> None:
        super().__init__(f"{sw:04X}")
        self.sw = int(sw)
