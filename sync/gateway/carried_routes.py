"""Bundles that another counter brings over its own line: kept sealed as they come, taken once they are whole."""

from __future__ import annotations

import hashlib
from pathlib import Path as Folder
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from counter.carry.framing import open_carried
from counter.errors import ContentError
from counter.store.disk import disk_errors, replace_file, sync_file
from sync.gateway.bodies import body_of
from sync.gateway.bundle import BundleReception
from sync.gateway.contract import PROBLEM
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed, json_answer
from sync.wire.carried import CARRIED, LARGEST_CARRIED, PIECE, CarriedState
from sync.wire.problems import ProblemType


class CarriedFiles:
    """``folder``: what has come so far, and beside it what became of each; the bytes are sealed as they are."""

    def __init__(self, folder: Folder, bundles: BundleReception) -> None:
        self._folder = folder
        self._bundles = bundles

    def put(self, digest: str, offset: int, size: int, piece: bytes) -> CarriedState:
        """Where this file stands after ``piece``. Raises ProblemStated TOO_LARGE, CONTENT_MISMATCH; StoreError."""
        told, part = self._folder / f"{digest}.json", self._folder / digest
        if told.exists():
            return CarriedState.model_validate_json(told.read_bytes())
        if len(piece) > PIECE or offset + len(piece) > size:
            raise ProblemStated(ProblemType.TOO_LARGE)
        with disk_errors():
            self._folder.mkdir(parents=True, exist_ok=True)
            with part.open("ab") as file:
                received = file.tell()
                if offset == received and piece:
                    file.write(piece)
                    sync_file(file)
                    received += len(piece)
        if received < size:
            return CarriedState(received=received)
        state = self._taken(part, digest)
        replace_file(told, state.model_dump_json().encode())
        part.unlink(missing_ok=True)
        return state

    def _taken(self, file: Folder, digest: str) -> CarriedState:
        size = file.stat().st_size
        with open_carried(file) as source:
            if hashlib.file_digest(source, "sha256").hexdigest() != digest:
                source.close()
                file.unlink()
                raise ProblemStated(ProblemType.CONTENT_MISMATCH)
            source.seek(0)
            try:
                said = self._bundles.take(source)
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
        _carrier: Signed,
        digest: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")],
        offset: Annotated[int, Query(ge=0, le=LARGEST_CARRIED)],
        size: Annotated[int, Query(ge=1, le=LARGEST_CARRIED)],
    ) -> Response:
        """A piece of another counter's sealed bundle; the answer says where the file stands."""
        piece = await body_of(request)
        return json_answer(await run_in_threadpool(files.put, digest, offset, size, piece))

    return routes
