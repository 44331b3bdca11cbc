"""What a screen reader finds on the screen: the accessibility tree of a running program, over AT-SPI.

https://gnome.pages.gitlab.gnome.org/at-spi2-core/devel-docs/: every control is an object on a bus with a role, a name, a
state and children. What is hidden is not asked about further.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
# bits of org.a11y.atspi.Accessible.GetState, by AtspiStateType
_CHECKED, _ENABLED, _FOCUSED, _SHOWING = 4, 8, 12, 25
_ANSWER_TIME = 60.0  # s: a busy machine

Ref = tuple[str, str]  # bus name, path


@dataclass(frozen=True, slots=True)
class Seen:
    """One control: ``text`` is what stands in a field, "" elsewhere."""

    role: str
    name: str
    text: str
    focused: bool
    enabled: bool
    checked: bool
    depth: int


class Reader:
    """Asks on the thread that calls; one program on the bus. Raises nothing for a control that has just gone."""

    def __init__(self, bus: str) -> None:
        with open_dbus_connection(bus) as session:
            asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = session.send_and_get_reply(asked, timeout=_ANSWER_TIME).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        self._bus.close()

    def screen(self) -> list[Seen]:
        """All that shows now, each parent before its children, in their order."""
        found: dict[Ref, tuple[Seen, list[Ref]]] = {}
        tops = self._programs()
        level, depth = tops, 0
        while level:
            below: list[Ref] = []
            for ref, one, children in self._ask(level, depth):
                found[ref] = one, children
                below += children
            level, depth = below, depth + 1
        return [one for top in tops for one in _in_order(top, found)]

    def answers(self) -> bool:
        """Whether some program stands on the bus and its GUI thread answers: waits until it has."""
        tops = self._programs()
        return bool(tops) and self._many([_call(ref, "GetRoleName") for ref in tops])[0] is not None

    def _programs(self) -> list[Ref]:
        (children,) = self._many([_call(_ROOT, "GetChildren")])
        return [(name, path) for name, path in children or ()]

    def _ask(self, refs: Sequence[Ref], depth: int) -> Iterator[tuple[Ref, Seen, list[Ref]]]:
        asked = [
            message
            for ref in refs
            for message in (
                _call(ref, "GetRoleName"),
                _call(ref, "GetState"),
                Properties(DBusAddress(ref[1], ref[0], _ACCESSIBLE)).get("Name"),
                _call(ref, "GetChildren"),
            )
        ]
        told = iter(self._many(asked))
        kept = []
        for ref in refs:
            role, bits, name, children = next(told), next(told), next(told), next(told)
            if role is None or bits is None or name is None:
                continue
            state = bits[0] | bits[1] << 32
            if depth and not state >> _SHOWING & 1:
                continue
            kept.append((ref, role, state, name[1], [(child[0], child[1]) for child in children or ()]))
        fields = [one for one in kept if one[1] in ("text", "password text", "paragraph")]
        texts = dict(
            zip(
                (one[0] for one in fields),
                self._many([_call(one[0], "GetText", _TEXT, "ii", (0, -1)) for one in fields]),
                strict=True,
            )
        )
        for ref, role, state, name, children in kept:
            yield (
                ref,
                Seen(
                    role,
                    name,
                    texts.get(ref) or "",
                    focused=bool(state >> _FOCUSED & 1),
                    enabled=bool(state >> _ENABLED & 1),
                    checked=bool(state >> _CHECKED & 1),
                    depth=depth,
                ),
                children,
            )

    def _many(self, messages: Sequence[Message]) -> list[Any]:
        """The first value of each answer, None for an error; all asked before the first answer is awaited."""
        serials = []
        for message in messages:
            serials.append(next(self._bus.outgoing_serial))
            self._bus.send(message, serial=serials[-1])
        answers: dict[int, Any] = {}
        missing = set(serials)
        while missing:
            reply = self._bus.receive(timeout=_ANSWER_TIME)
            serial = reply.header.fields.get(HeaderFields.reply_serial)
            if serial in missing:
                missing.discard(serial)
                answers[serial] = reply.body[0] if reply.header.message_type is MessageType.method_return else None
        return [answers[serial] for serial in serials]


def _call(
    ref: Ref, method: str, interface: str = _ACCESSIBLE, signature: str | None = None, body: tuple[int, ...] = ()
) -> Message:
    return new_method_call(DBusAddress(ref[1], ref[0], interface), method, signature, body)


def _in_order(top: Ref, found: dict[Ref, tuple[Seen, list[Ref]]]) -> Iterator[Seen]:
    if top in found:
        one, children = found[top]
        yield one
        for child in children:
            yield from _in_order(child, found)
