"""Task definitions as ECS stores them: what was sent, and what it adds."""

import copy
import re
from dataclasses import dataclass, field
from typing import Any

from cloud import ACCOUNT
from cloud.ecs.names import arn

CONTAINER_DEFAULTS: dict[str, Any] = {
    "cpu": 0,
    "portMappings": [],
    "essential": True,
    "environment": [],
    "mountPoints": [],
    "volumesFrom": [],
    "systemControls": [],
}
HEALTH_CHECK_DEFAULTS = {"interval": 30, "timeout": 5, "retries": 3}
TASK_DEFAULTS: dict[str, Any] = {"volumes": [], "placementConstraints": []}
SIZE = re.compile(r"(?P<amount>[0-9.]+)\s*(vcpu|gb)", re.IGNORECASE)


@dataclass
class TaskDefinition:
    """One revision. `content` is the request with AWS's defaults filled in, in the shape of an answer."""

    region: str
    revision: int
    content: dict[str, Any]
    registered_at: float
    tags: list[dict[str, str]] = field(default_factory=list)
    status: str = "ACTIVE"
    deregistered_at: float | None = None

    def __post_init__(self) -> None:
        self.family: str = self.content["family"]
        self.arn = arn(self.region, "task-definition", f"{self.family}:{self.revision}")

    @property
    def containers(self) -> list[dict[str, Any]]:
        return self.content["containerDefinitions"]

    @property
    def architecture(self) -> str:
        """In the words of an image index."""
        return "arm64" if self.content.get("runtimePlatform", {}).get("cpuArchitecture") == "ARM64" else "amd64"

    @property
    def needs_network(self) -> bool:
        return self.content.get("networkMode") == "awsvpc"

    @property
    def launch_type(self) -> str:
        return "FARGATE" if "FARGATE" in self.content.get("requiresCompatibilities", []) else "EC2"

    def describe(self) -> dict[str, Any]:
        answer = {
            **copy.deepcopy(self.content),
            "taskDefinitionArn": self.arn,
            "revision": self.revision,
            "status": self.status,
            "requiresAttributes": self._required_attributes(),
            "compatibilities": ["EC2", "FARGATE"] if self.launch_type == "FARGATE" else ["EXTERNAL", "EC2"],
            "registeredAt": self.registered_at,
            "registeredBy": f"arn:aws:iam::{ACCOUNT}:user/sluice",
        }
        return {**answer, "deregisteredAt": self.deregistered_at} if self.deregistered_at else answer

    def _required_attributes(self) -> list[dict[str, str]]:
        names = ["com.amazonaws.ecs.capability.docker-remote-api.1.18"]
        if self.needs_network:
            names.append("ecs.capability.task-eni")
        if "executionRoleArn" in self.content:
            names += ["com.amazonaws.ecs.capability.ecr-auth", "ecs.capability.execution-role-ecr-pull"]
        return [{"name": name} for name in names]


def with_defaults(given: dict[str, Any]) -> dict[str, Any]:
    """The content of a revision: everything sent except the tags, which ECS keeps apart, and its own defaults."""
    content = {**copy.deepcopy(TASK_DEFAULTS), **copy.deepcopy(given)}
    content.pop("tags", None)
    for name, unit in (("cpu", "vcpu"), ("memory", "gb")):
        if name in content:
            content[name] = _in_units(content[name], unit)
    mode = content.get("networkMode", "bridge")
    content["containerDefinitions"] = [_container(container, mode) for container in given["containerDefinitions"]]
    return content


def _in_units(size: str, unit: str) -> str:
    """'0.5 vCPU' and '1 GB' are stored as '512' and '1024'."""
    match = SIZE.fullmatch(size.strip())
    if not match or match[2].lower() != unit:
        return size
    return str(int(float(match["amount"]) * 1024))


def _container(given: dict[str, Any], mode: str) -> dict[str, Any]:
    container = {**copy.deepcopy(CONTAINER_DEFAULTS), **copy.deepcopy(given)}
    container["portMappings"] = [_port(mapping, mode) for mapping in container["portMappings"]]
    if "healthCheck" in container:
        container["healthCheck"] = {**HEALTH_CHECK_DEFAULTS, **container["healthCheck"]}
    if "logConfiguration" in container:
        container["logConfiguration"] = {"options": {}, "secretOptions": [], **container["logConfiguration"]}
    return container


def _port(given: dict[str, Any], mode: str) -> dict[str, Any]:
    same = mode in ("awsvpc", "host")
    return {"hostPort": given.get("containerPort", 0) if same else 0, "protocol": "tcp", **given}
