"""``motcua gateway``: the server that a commune or a province runs, and the training gateway of a desk."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from counter.calendar import agency_of, load_calendar
from counter.catalogue.catalogue import Catalogue
from counter.emrtd.card_record import CardRecord
from counter.emrtd.evidence import chip_answers, verify_evidence
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, CounterError
from counter.forms.manifest_check import chip_mismatches, other_chip_says, validate_manifest
from counter.model.citizen import Citizen
from counter.model.filing import Json
from counter.ports import PopulationQuery
from counter.training.commune import Commune
from sync.gateway.checks import Checks, Objection
from sync.gateway.request_log import JsonLines
from sync.gateway.run import GatewayRun, serve
from sync.gateway.training_objections import TrainingObjections
from sync.gateway.training_vneid import TrainingNotices
from ui.bootstrap.gateway_child import ENROLMENT
from ui.bootstrap.gateway_workers import OtherWorkers
from ui.bootstrap.keys import data_key
from ui.bootstrap.served_catalogue import ServedCatalogue
from ui.bootstrap.station import Station, log_to, open_station, wall_clock
from ui.bootstrap.trust import log_trust, open_trust

_EVIDENCE_REFUSED = "Bằng chứng thẻ căn cước không khớp với hồ sơ; cần đọc lại thẻ và lập lại hồ sơ."


def evidence_judge(catalogue: Callable[[], Catalogue], trust: TrustStore) -> Callable[[bytes, bytes], Objection | None]:
    """The counter's own check of a chip's evidence, run again far from the counter."""

    def judge(manifest: bytes, evidence: bytes) -> Objection | None:
        def expected(record: CardRecord) -> Mapping[str, Json]:
            unsaid = chip_mismatches(catalogue(), manifest, record)
            return {pointer: value for pointer, value in chip_answers(manifest).items() if pointer not in unsaid}

        def of_other(group: str, record: CardRecord) -> Mapping[str, Json]:
            return other_chip_says(catalogue(), manifest, group, record)

        try:
            verdict = verify_evidence(evidence, manifest, trust, wall_clock(), expected, of_other)
        except ContentError:
            return ("", _EVIDENCE_REFUSED)
        if not verdict.problem:
            return None
        return (verdict.disagreeing[0] if verdict.disagreeing else "", _EVIDENCE_REFUSED)

    return judge


def _appointments(catalogue: Callable[[], Catalogue]) -> Callable[[str, datetime], datetime | None]:
    calendar = load_calendar()

    def appointment(procedure: str, received_at: datetime) -> datetime | None:
        try:
            known = catalogue().get(procedure)
        except CounterError:
            return None
        return calendar.appointment(received_at, known.limit, agency_of(known))

    return appointment


def _population(station: Station) -> Callable[[PopulationQuery], Citizen | None] | None:
    """The synthetic commune in training; None: the table in the gateway's store."""
    if not station.training:
        return None
    commune = cache(Commune.generate)  # twenty thousand people: raised once somebody is asked after
    return lambda query: commune().look_up(query.number, query.name, query.birth)


def _enrolment() -> dict[str, str]:
    pairs = os.environ.get(ENROLMENT, "").split(",")
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)


def gateway_run(station: Station, recovery_key: Path | None, trust: TrustStore | None = None) -> GatewayRun:
    """What every program that opens this gateway's store has in common: its folder, its key, its judges.

    ``trust`` None: as ``open_trust`` has it.
    """
    trust = trust or open_trust(station, recovery_key)
    folder = station.gateway_folder
    run = GatewayRun(
        folder=folder,
        key=data_key(station, folder, recovery_key),
        database=station.settings.gateway_program.database,
        clock=wall_clock,
    )
    catalogue = ServedCatalogue(run)
    objections = TrainingObjections(folder) if station.training else None

    def declaration(manifest: bytes) -> Sequence[Objection]:
        found = validate_manifest(catalogue(), manifest)
        return found or (objections.of(manifest) if objections else ())

    return replace(
        run,
        checks=Checks(evidence=evidence_judge(catalogue, trust), declaration=declaration),
        appointment=_appointments(catalogue),
    )


def run_gateway(options: argparse.Namespace) -> int:
    """Serve until told to stop; one JSON line on standard output says when it is ready.

    With ``workers`` above one this process is the first of them, and ends the others with itself.
    """
    station = open_station(options.settings, options.state)
    log_to(station.folder, traffic=False, name="gateway.log", form=JsonLines())
    trust = open_trust(station, options.recovery_key)
    log_trust(station, trust)
    own = station.settings.gateway_program
    first = not options.share_port
    run = replace(
        gateway_run(station, options.recovery_key, trust),
        host=own.host,
        port=options.port,
        share_port=options.share_port or own.workers > 1,
        metrics_port=own.metrics_port or None,
        enrolment=_enrolment() if first else {},
        population=_population(station),
        # one clerk is enough for all workers
        accept_after=options.accept_after if station.training and first else None,
        notices=TrainingNotices() if station.training else None,
        tends_consents=first,
        stop_with_stdin=options.stop_with_stdin,
    )
    with ExitStack() as afterwards:

        def start_others(line: str) -> None:
            others = OtherWorkers(options, own, json.loads(line)["port"])
            afterwards.callback(others.stop)
            others.start()
            print(line, flush=True)

        serve(run, start_others if first and own.workers > 1 else None)
    return 0
