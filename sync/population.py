"""The population register behind our gateway, on a line of its own: look-ups never wait behind an upload."""

from __future__ import annotations

from counter.errors import FailureCode
from counter.model.citizen import Citizen
from counter.ports import PopulationQuery
from sync.answers import AgainLater
from sync.line import Line
from sync.wire.paths import POPULATION
from sync.wire.people import PopulationAnswer, PopulationQuestion


class GatewayPopulation:
    """``counter.ports.PopulationRegister`` over the wire; owned by the enquiry thread."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def look_up(self, query: PopulationQuery) -> Citizen | None:
        """The citizen, or None when not found. Raises LineError."""
        body = PopulationQuestion.of(query).model_dump_json(exclude_none=True).encode()
        answer = self._line.exchange("POST", POPULATION, body=body).read(PopulationAnswer)
        try:
            return answer.citizen.citizen() if answer.citizen else None
        except ValueError as exc:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, "a citizen that cannot be") from exc

    def abort(self) -> None:
        """Break the look-up under way; from any thread, for good."""
        self._line.abort()

    def close(self) -> None:
        self._line.close()
