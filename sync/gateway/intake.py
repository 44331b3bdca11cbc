"""Taking in a stream of attachment bytes: what came is kept, also when the line breaks in the middle.

The signature covers the digest of the whole body, which is known only at its end. Bytes are kept
as they come all the same, so that an upload resumes at the very byte where the line broke
(tus 1.0, core protocol); the SHA-256 of the whole file, frozen in the manifest, decides at the end.
"""

from __future__ import annotations

import hashlib

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request

from sync.gateway.reception import Reception
from sync.gateway.refusal import ProblemStated
from sync.gateway.store.uploads import Upload
from sync.wire.problems import ProblemType

PART = 256 * 1024


async def take_in(reception: Reception, upload: Upload, request: Request, signed_digest: bytes) -> int:
    """The offset after this body. Raises ProblemStated; ClientDisconnect after keeping what came."""
    digest = hashlib.sha256()
    start = offset = upload.offset
    held = bytearray()
    try:
        async for block in request.stream():
            digest.update(block)
            held += block
            if offset + len(held) > upload.size:
                raise ProblemStated(ProblemType.TOO_LARGE)
            if len(held) >= PART:
                offset = await run_in_threadpool(reception.append, upload, offset, bytes(held))
                held.clear()
    except ClientDisconnect:
        await run_in_threadpool(reception.append, upload, offset, bytes(held))
        raise
    offset = await run_in_threadpool(reception.append, upload, offset, bytes(held))
    if digest.digest() != signed_digest:
        await run_in_threadpool(reception.cut_back, upload, start)
        raise ProblemStated(ProblemType.SIGNATURE_INVALID)
    return offset
