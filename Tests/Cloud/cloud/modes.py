"""The differences between one AWS endpoint and another that a client has to bear."""

from dataclasses import dataclass, fields
from typing import Any


@dataclass
class Modes:
    """Each can be switched while the cloud runs. The first value is AWS as it is today."""

    imageDigest: bool = True
    """False: running containers do not tell their digest."""
    serviceDeployments: bool = True
    """False: the operations of the service-deployments API are missing, as on older endpoints."""
    rolloutState: bool = True
    """False: deployments carry no rollout state, as of services of the early days."""
    containerOrder: str = "kept"
    """'shuffled': environment and secrets of a definition are answered in another order than they were sent."""
    newFields: bool = False
    """True: answers carry fields that no model here knows, and requests may carry them back."""
    authentication: bool = False
    """True: signatures are recomputed; see `signatures.py` for the keys."""

    def change(self, given: dict[str, Any]) -> None:
        """Raises ValueError, and changes nothing, on a name that is no mode."""
        known = {field.name for field in fields(self)}
        if unknown := sorted(given.keys() - known):
            raise ValueError(f"Unknown modes: {', '.join(unknown)}. There are: {', '.join(sorted(known))}.")
        for name, value in given.items():
            setattr(self, name, value)
