"""Who is trusted as an issuer: what the settings page asks of the desk, each change after a second look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counter.ports import Post
from counter.services.being_sure import BeingSure
from counter.services.change_trust import ChangeTrust, StationTrust
from counter.services.session import Session
from counter.trust_events import ConfirmTrust, ImportTrust, ListTrust, LookIntoTrustFolder, RemoveTrust


def trust_cases(
    issuers: StationTrust, session: Session, sure: BeingSure, post: Post
) -> dict[type, Callable[[Any], None]]:
    trusting = ChangeTrust(issuers, session, post)
    return {
        ListTrust: trusting.list,
        ImportTrust: sure.first(trusting.add),
        ConfirmTrust: sure.first(trusting.confirm),
        RemoveTrust: sure.first(trusting.remove),
        LookIntoTrustFolder: trusting.look,
    }
