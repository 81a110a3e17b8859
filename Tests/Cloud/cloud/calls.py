"""The log of calls that tests read."""

import threading
from typing import Any

from cloud.request import Request


class CallLog:
    """Every AWS request that came in, oldest first, numbered from 1. A reset before the work has status 0."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: list[dict[str, Any]] = []
        self._last = 0

    def add(self, request: Request, status: int, error: str | None) -> None:
        with self._lock:
            self._last += 1
            self._calls.append(
                {
                    "sequence": self._last,
                    "service": request.service,
                    "operation": request.operation,
                    "write": request.writes,
                    "parameters": request.parameters,
                    "status": status,
                    "error": error,
                }
            )

    def since(self, sequence: int) -> list[dict[str, Any]]:
        """The calls with a higher number than `sequence`."""
        with self._lock:
            return [call for call in self._calls if call["sequence"] > sequence]

    def clear(self) -> None:
        """Forgets the calls; numbers go on, so that a reader's `since` stays right."""
        with self._lock:
            self._calls.clear()
