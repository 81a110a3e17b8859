"""Faults that tests order ahead of the calls that meet them."""

import threading
from dataclasses import dataclass
from typing import Any

from cloud import ACCOUNT
from cloud.answers import AwsError, MissingOperation
from cloud.request import Request

KINDS = ("throttle", "delay", "reset-before", "reset-after", "error", "denied", "unknown")
QUERY_CODES = {"AccessDeniedException": "AccessDenied", "ThrottlingException": "Throttling"}


@dataclass
class Fault:
    """Meets the next `times` calls of `operation`; -1 is all of them."""

    operation: str
    kind: str
    times: int = 1
    seconds: float = 1.0
    code: str = "ServerException"
    message: str = "Something went wrong."
    status: int = 400

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"Unknown fault '{self.kind}'. There are: {', '.join(KINDS)}.")

    def fail(self, request: Request) -> None:
        """Raises what this fault answers instead of doing the work; delays and resets raise nothing here."""
        match self.kind:
            case "throttle":
                raise AwsError(_code("ThrottlingException", request), "Rate exceeded")
            case "error":
                raise AwsError(self.code, self.message, self.status)
            case "denied":
                status = 400 if request.protocol == "json" else 403
                raise AwsError(_code("AccessDeniedException", request), _denial(request), status)
            case "unknown":
                raise MissingOperation(self.operation)


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def add(self, given: dict[str, Any]) -> None:
        """Raises TypeError or ValueError on what is no fault."""
        fault = Fault(**given)
        with self._lock:
            self._waiting.append(fault)

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()

    def take(self, operation: str) -> Fault | None:
        with self._lock:
            fault = next((fault for fault in self._waiting if fault.operation == operation), None)
            if fault and fault.times > 0:
                fault.times -= 1
                if fault.times == 0:
                    self._waiting.remove(fault)
            return fault


def _code(code: str, request: Request) -> str:
    return code if request.protocol == "json" else QUERY_CODES[code]


def _denial(request: Request) -> str:
    action = f"{request.service}:{request.operation}"
    return (
        f"User: arn:aws:iam::{ACCOUNT}:user/sluice is not authorized to perform: {action} on resource: "
        f"{_resource(request)} because no identity-based policy allows the {action} action"
    )


def _resource(request: Request) -> str:
    given, place = request.parameters, f"{request.region}:{ACCOUNT}"
    match request.service, given:
        case "ecs", {"service": str(service)}:
            cluster = str(given.get("cluster", "default")).rpartition("/")[2]
            return f"arn:aws:ecs:{place}:service/{cluster}/{service.rpartition('/')[2]}"
        case "ecr", {"repositoryName": str(name)}:
            return f"arn:aws:ecr:{place}:repository/{name}"
    return "*"
