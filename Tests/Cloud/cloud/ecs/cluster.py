"""Clusters."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Cluster:
    """A name under which services and tasks live."""

    name: str
    arn: str
    status: str = "ACTIVE"
    tags: list[dict[str, str]] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)
