"""A chip that knows one conversation by heart, and randomness that was written down before."""

from __future__ import annotations

from collections.abc import Callable


class ScriptedChannel:
    """Expects exactly these commands in this order and gives exactly these answers; all in hex."""

    def __init__(self, *lines: tuple[str, str]) -> None:
        self._lines = [(bytes.fromhex(command), bytes.fromhex(answer)) for command, answer in lines]

    def transmit(self, apdu: bytes) -> bytes:
        assert self._lines, f"nothing was expected any more, came {apdu.hex()}"
        command, answer = self._lines.pop(0)
        assert apdu.hex() == command.hex()
        return answer

    @property
    def finished(self) -> bool:
        return not self._lines


def drawn(*values: bytes | int) -> Callable[[int], bytes]:
    """Each value in turn: bytes as they are, a private key as the draw that ``private_key`` reduces to it."""
    queue = list(values)

    def random_bytes(count: int) -> bytes:
        value = queue.pop(0)
        draw = (value - 1).to_bytes(count, "big") if isinstance(value, int) else value
        assert len(draw) == count
        return draw

    return random_bytes
