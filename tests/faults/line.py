"""The line between desk and gateway, as bad as its weather: every connection gets a fate, every request another.

Connections come to one port. Some are relayed as bytes, still encrypted, and cut, dripped or left alone;
for the others the line speaks TLS to both sides, as an attacker or a broken proxy would that holds a
certificate which the desk trusts. There it knows one request from the next: it loses answers, repeats and
delays requests, and speaks in the gateway's name.
"""

from __future__ import annotations

import contextlib
import random
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from sync.gateway.certificate import TlsFiles
from tests.faults.forgeries import forged
from tests.faults.http_bytes import PAGE, STATUSES, page, read_message
from tests.faults.weather import Tally, Weather

_TIMEOUT: Final = 5.0
_WISHES: Final = ("0", "1", "3600", "99999999", "Wed, 21 Oct 2026 07:28:00 GMT", "-1")
_STALE: Final = 40  # requests remembered for replay
Moment = Callable[[str], None]  # "before", "between", "after": around each request


@dataclass
class _Delayed:
    due: int
    request: bytes = field(repr=False)


class HostileLine:
    """``gateway``: its port. ``moment`` is told of every request's stages, from the connection's thread."""

    def __init__(self, gateway: int, tls: TlsFiles, weather: Weather, tally: Tally, moment: Moment) -> None:
        self._gateway = gateway
        self._weather = weather
        self._tally = tally
        self._moment = moment
        self._server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._server.load_cert_chain(tls.certificate, tls.key, tls.password)
        self._client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._client.check_hostname = False
        self._client.verify_mode = ssl.CERT_NONE
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._connections = 0
        self._requests = 0
        self._heard: list[bytes] = []
        self._answers: list[bytes] = []
        self._delayed: list[_Delayed] = []
        self._calm = False
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=32)
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def calm(self) -> None:
        """From here on the line is good; what was under way breaks once more."""
        self._calm = True
        with self._lock:
            under_way, self._open = self._open, set()
        for peer in under_way:
            _reset(peer)

    def let_late_ones_through(self) -> None:
        """What was held back arrives now, after everything; and some of what arrived already, again."""
        with self._lock:
            late = [one.request for one in self._delayed]
            self._delayed.clear()
            heard = list(self._heard)
        chance = self._weather.chance("late")
        late += chance.sample(heard, min(len(heard), 2))
        for request in late:
            self._tally.add("late request")
            self._send_aside(request)

    def close(self) -> None:
        self.calm()
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    # ------------------------------------------------------------------ connections

    def _accept(self) -> None:
        while True:
            try:
                peer, _ = self._listening.accept()
            except OSError:
                return
            with self._lock:
                self._connections += 1
                number = self._connections
                self._open.add(peer)
            threading.Thread(target=self._serve, args=(peer, number), daemon=True).start()

    def _serve(self, peer: socket.socket, number: int) -> None:
        chance = self._weather.chance("connection", number)
        fate = "good" if self._calm else self._weather.connection(chance)
        try:
            # cut already, where the line was calmed or its end killed between accept and here
            peer.settimeout(_TIMEOUT)
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if fate == "words":
                self._speak(peer, number)
            else:
                self._relay(peer, fate, chance)
        except OSError:
            pass
        finally:
            _reset(peer)
            with self._lock:
                self._open.discard(peer)

    def _upstream(self) -> socket.socket:
        peer = socket.create_connection(("127.0.0.1", self._gateway), _TIMEOUT)
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return peer

    def _relay(self, peer: socket.socket, fate: str, chance: random.Random) -> None:
        if fate == "refused connection":
            self._tally.add(fate)
            return
        self._moment("before")
        with self._upstream() as gateway:
            limits = {"up": -1, "down": -1}
            if fate == "cut":
                direction = chance.choice(("up", "down"))
                limits[direction] = int(10 ** chance.uniform(0, 5))
            ends = [
                threading.Thread(target=self._pump, args=(*pair, limits[way], fate), daemon=True)
                for way, pair in (("up", (peer, gateway)), ("down", (gateway, peer)))
            ]
            for end in ends:
                end.start()
            for end in ends:
                end.join()
        self._moment("after")

    def _pump(self, source: socket.socket, target: socket.socket, limit: int, fate: str) -> None:
        """Until an end, or ``limit`` bytes: then both sides are cut in the middle of a byte's neighbour."""
        try:
            while block := source.recv(16 if fate == "drip" and limit == -1 and not self._calm else 65536):
                if 0 <= limit <= len(block):
                    target.sendall(block[:limit])
                    self._tally.add("cut at a byte")
                    break
                target.sendall(block)
                limit -= len(block) if limit > 0 else 0
            else:
                if fate == "drip":
                    self._tally.add("dripped connection")
        except OSError:
            pass
        for peer in (source, target):
            with contextlib.suppress(OSError):
                peer.shutdown(socket.SHUT_RDWR)

    # ------------------------------------------------------------------ requests

    def _speak(self, peer: socket.socket, number: int) -> None:
        with self._server.wrap_socket(peer, server_side=True) as desk, contextlib.ExitStack() as held:
            with self._lock:
                self._open.discard(peer)
                self._open.add(desk)
            gateway: socket.socket | None = None
            while request := read_message(desk):
                with self._lock:
                    self._requests += 1
                    count = self._requests
                self._release(count)
                if gateway is None:
                    gateway = held.enter_context(self._client.wrap_socket(self._upstream()))
                chance = self._weather.chance("request", number, count)
                fate = "good" if self._calm else self._weather.request(chance)
                if fate != "good":
                    self._tally.add(fate)
                self._moment("before")
                if not self._exchange(desk, gateway, request, fate, chance):
                    return
                self._moment("after")

    def _exchange(
        self, desk: socket.socket, gateway: socket.socket, request: bytes, fate: str, chance: random.Random
    ) -> bool:
        """One request and its fate; False when this connection is over."""
        spoken = self._spoken_instead(request, fate, chance)
        if spoken is not None:
            desk.sendall(spoken)
            return False
        match fate:
            case "lost request":
                return False
            case "cut request":
                gateway.sendall(request[: chance.randrange(len(request))])
                return False
            case "delayed request":
                with self._lock:
                    self._delayed.append(_Delayed(self._requests + chance.randrange(1, 8), request))
                return False
            case "stale request":
                self._send_aside(self._one_of(self._heard, chance) or request)
            case "doubled request":
                self._send_aside(request)
        answer = self._ask(gateway, request)
        self._moment("between")
        if fate == "page after all":
            answer = page(chance.choice(STATUSES))
        return self._give_back(desk, answer, fate, chance)

    def _spoken_instead(self, request: bytes, fate: str, chance: random.Random) -> bytes | None:
        """What the line says in the gateway's place, which hears nothing; None for other fates."""
        match fate:
            case "foreign page":
                return page(chance.choice(STATUSES), chance.choice((PAGE, b"", PAGE * 50)))
            case "hurried page":
                return page(chance.choice((429, 503)), b"", "text/plain", f"Retry-After: {chance.choice(_WISHES)}")
            case "forged answer":
                return forged(request, chance)
            case "old answer":
                return self._one_of(self._answers, chance) or PAGE
            case "garbage":
                return chance.randbytes(chance.randrange(1, 2000))
        return None

    def _one_of(self, remembered: list[bytes], chance: random.Random) -> bytes | None:
        with self._lock:
            return chance.choice(remembered) if remembered else None

    def _give_back(self, desk: socket.socket, answer: bytes, fate: str, chance: random.Random) -> bool:
        match fate:
            case "lost answer":
                return False
            case "cut answer":
                desk.sendall(answer[: chance.randrange(len(answer))])
                return False
            case "spoilt answer":
                spoilt = bytearray(answer)
                spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
                desk.sendall(bytes(spoilt))
                return False
            case "silence":
                time.sleep(self._weather.patience * 1.2)
                return False
            case "dripped answer":
                for start in range(0, len(answer), 97):
                    desk.sendall(answer[start : start + 97])
                return True
        desk.sendall(answer)
        return True

    def _ask(self, gateway: socket.socket, request: bytes) -> bytes:
        gateway.sendall(request)
        answer = read_message(gateway, bodyless=request.startswith(b"HEAD"))
        if not answer:
            raise OSError("the gateway has gone")
        with self._lock:
            self._heard = [*self._heard, request][-_STALE:]
            self._answers = [*self._answers, answer][-_STALE:]
        return answer

    def _release(self, count: int) -> None:
        with self._lock:
            due = [one for one in self._delayed if one.due <= count]
            self._delayed = [one for one in self._delayed if one.due > count]
        for one in due:
            self._tally.add("late request")
            self._send_aside(one.request)

    def _send_aside(self, request: bytes) -> None:
        """Over a connection of its own; what comes back is nobody's."""
        with contextlib.suppress(OSError), self._client.wrap_socket(self._upstream()) as gateway:
            gateway.sendall(request)
            read_message(gateway, bodyless=request.startswith(b"HEAD"))


def _reset(peer: socket.socket) -> None:
    """Break it with a reset, whoever waits on it."""
    with contextlib.suppress(OSError):
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        socket.socket.shutdown(peer, socket.SHUT_RDWR)
    with contextlib.suppress(OSError):
        peer.close()
