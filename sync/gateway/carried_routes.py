"""Bundles that another counter brings over its own line: kept sealed as they come, taken once they are whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path as Folder
from typing import IO, Annotated, Final

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from counter.carry.framing import open_carried
from counter.errors import ContentError, FailureCode
from counter.ports import Clock
from counter.store.disk import disk_errors, replace_file, sync_file
from sync.gateway.bodies import body_of
from sync.gateway.bundle import Imported
from sync.gateway.contract import PROBLEM
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed, json_answer
from sync.wire.carried import CARRIED, LARGEST_CARRIED, PIECE, CarriedState
from sync.wire.problems import ProblemType

KEPT: Final = timedelta(days=30)  # from the last piece on: of what nobody finished, and of what became of the rest
_FULL_FOR: Final = 3600  # seconds


class CarriedFiles:
    """``folder``: for each carrier what has come so far, and what became of each; the bytes are sealed as they are.

    ``take``: ``BundleReception.take``; ``most``: bytes of one carrier that may lie there unfinished.
    """

    def __init__(
        self, folder: Folder, take: Callable[[IO[bytes]], Imported], clock: Clock, most: int = LARGEST_CARRIED
    ) -> None:
        self._folder = folder
        self._take = take
        self._clock = clock
        self._most = most

    def put(self, carrier: str, digest: str, offset: int, size: int, piece: bytes) -> CarriedState:
        """Where this file stands after ``piece``. ``carrier``: ``<unit>/<counter>``, whose request this is.

        Raises ProblemStated TOO_LARGE, TOO_MANY, CONTENT_MISMATCH; StoreError.
        """
        own = self._folder / carrier.replace("/", "-")
        told, part = self._folder / f"{digest}.json", own / digest
        if told.exists():
            return CarriedState.model_validate_json(told.read_bytes())
        if len(piece) > PIECE or offset + len(piece) > size:
            raise ProblemStated(ProblemType.TOO_LARGE)
        with disk_errors():
            own.mkdir(parents=True, exist_ok=True)
            if not part.exists():
                self._sweep()
            if sum(file.stat().st_size for file in own.iterdir()) + len(piece) > self._most:
                raise ProblemStated(ProblemType.TOO_MANY, retry_after=_FULL_FOR)
            with part.open("ab") as file:
                received = file.tell()
                if offset == received and piece:
                    file.write(piece)
                    sync_file(file)
                    received += len(piece)
        if received < size:
            return CarriedState(received=received)
        state = self._taken(part, digest)
        # a counter may be enrolled tomorrow; bytes stay what they are
        if state.failure in ("", FailureCode.CARRIED_FILE_BROKEN.value):
            replace_file(told, state.model_dump_json().encode())
        with disk_errors():
            part.unlink(missing_ok=True)
        return state

    def _sweep(self) -> None:
        before = (self._clock() - KEPT).timestamp()
        for file in self._folder.rglob("*"):
            if file.is_file() and file.stat().st_mtime < before:
                file.unlink(missing_ok=True)

    def _taken(self, file: Folder, digest: str) -> CarriedState:
        size = file.stat().st_size
        with open_carried(file) as source:
            if hashlib.file_digest(source, "sha256").hexdigest() != digest:
                source.close()
                file.unlink()
                raise ProblemStated(ProblemType.CONTENT_MISMATCH)
            source.seek(0)
            try:
                said = self._take(source)
            except ContentError as exc:
                return CarriedState(received=size, done=True, failure=exc.code.value)
        return CarriedState(
            received=size,
            done=True,
            counter=said.counter,
            taken=len(said.taken),
            known=len(said.known),
            conflicts=len(said.conflicts),
            refused=len(said.refused),
            unfinished=len(said.unfinished),
        )


def carried_routes(files: CarriedFiles) -> APIRouter:
    routes = APIRouter()

    @routes.put(CARRIED, responses={200: {"model": CarriedState}, **PROBLEM})
    async def carry(
        request: Request,
        carrier: Signed,
        digest: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")],
        offset: Annotated[int, Query(ge=0, le=LARGEST_CARRIED)],
        size: Annotated[int, Query(ge=1, le=LARGEST_CARRIED)],
    ) -> Response:
        """A piece of another counter's sealed bundle; the answer says where the file stands."""
        piece = await body_of(request)
        return json_answer(await run_in_threadpool(files.put, carrier.counter, digest, offset, size, piece))

    return routes
