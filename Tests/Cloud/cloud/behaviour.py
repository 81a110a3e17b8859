"""What a container does once ECS starts it."""

from dataclasses import dataclass
from typing import Any

KINDS = ("run", "crash", "oom", "exec-format", "no-pull", "no-secret", "hang", "slow", "unhealthy")

DEFAULT_TICKS = {"slow": 20}
"""Ticks until a slow container runs; all others: ticks it runs until it fails."""


@dataclass(frozen=True)
class Behaviour:
    """The part an image plays, given to its digest.

    `after_ticks` counts the ticks in PENDING for 'slow', the ticks in RUNNING for 'crash', 'oom' and 'unhealthy'.
    """

    kind: str = "run"
    exit_code: int = 1
    after_ticks: int = 3

    @classmethod
    def of(cls, given: dict[str, Any]) -> "Behaviour":
        """Raises ValueError on a behaviour that nobody can play."""
        kind = given.get("behaviour") or "run"
        if kind not in KINDS:
            raise ValueError(f"Unknown behaviour '{kind}'. There are: {', '.join(KINDS)}.")
        exit_code = 137 if kind == "oom" else int(given.get("exitCode", 1))
        return cls(kind, exit_code, int(given.get("afterTicks") or DEFAULT_TICKS.get(kind, 3)))
