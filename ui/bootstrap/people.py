"""Wiring for the people of a filing: who must agree, whom card and register tell differently, what they may need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from counter.catalogue.catalogue import Catalogue
from counter.consent_events import (
    AskConsents,
    AttestSignature,
    ConsentAnswered,
    ConsentWithdrawn,
    ListConsents,
    RemindConsent,
)
from counter.paper_events import ExportMismatches, ListMismatches
from counter.ports import Post, Submits
from counter.services.being_sure import BeingSure
from counter.services.consents import Consenting
from counter.services.export_mismatches import AskForMismatches
from counter.services.hear_consents import ForgetWithdrawn, HearConsents
from counter.services.list_mismatches import ListIdentityMismatches
from counter.services.session import Session
from counter.services.suggest_services import SuggestForPerson
from counter.store.store import Store
from counter.suggestion_events import SuggestServices
from ui.bootstrap.station import wall_clock

Cases: TypeAlias = dict[type, Callable[[Any], None]]


def consent_cases(
    store: Store, officers: Store, catalogue: Catalogue, session: Session, enquiry: Submits, post: Post
) -> Cases:
    """``officers``: the store as the signed-in officer's; an answer is heard whoever is signed in."""
    consenting = Consenting(officers, catalogue, session, wall_clock, post, enquiry)
    return {
        AskConsents: consenting.ask,
        RemindConsent: consenting.remind,
        AttestSignature: consenting.attest,
        ListConsents: consenting.list,
        ConsentAnswered: HearConsents(store, catalogue, wall_clock, post),
        ConsentWithdrawn: ForgetWithdrawn(store, wall_clock),
    }


def person_cases(
    officers: Store, catalogue: Catalogue, session: Session, carry: Submits, sure: BeingSure, post: Post
) -> Cases:
    return {
        SuggestServices: SuggestForPerson(officers, catalogue, wall_clock, post),
        ListMismatches: ListIdentityMismatches(officers, session, wall_clock, post, catalogue),
        ExportMismatches: sure.first(AskForMismatches(session, carry)),
    }
