"""What ECS refuses to register, in its words."""

import re
from typing import Any

from cloud.answers import AwsError

NAME = re.compile(r"[A-Za-z0-9_-]{1,255}")

FARGATE_MEMORY = {
    256: [512, 1024, 2048],
    512: range(1024, 4096 + 1, 1024),
    1024: range(2048, 8192 + 1, 1024),
    2048: range(4096, 16384 + 1, 1024),
    4096: range(8192, 30720 + 1, 1024),
    8192: range(16384, 61440 + 1, 4096),
    16384: range(32768, 122880 + 1, 8192),
    32768: [61440, 122880, 249856],
}
"""MiB by CPU units."""

MOST_CONTAINERS = 10
MOST_TAGS = 50


def check(content: dict[str, Any], tags: list[dict[str, str]]) -> None:
    """Raises AWS's error for the first rule that a definition, with its defaults filled in, breaks."""
    if not NAME.fullmatch(content["family"]):
        raise _refusal("Family contains invalid characters.")
    _check_names(content["containerDefinitions"])
    for container in content["containerDefinitions"]:
        _check_memory(container, content)
        _check_ports(container, content)
    if "FARGATE" in content.get("requiresCompatibilities", []):
        _check_fargate(content)
    if len(tags) > MOST_TAGS:
        raise AwsError("InvalidParameterException", f"The maximum number of tags is {MOST_TAGS}.")


def _refusal(message: str) -> AwsError:
    return AwsError("ClientException", message)


def _check_names(containers: list[dict[str, Any]]) -> None:
    if not containers:
        raise _refusal("Container list cannot be empty.")
    if len(containers) > MOST_CONTAINERS:
        raise _refusal(f"A task definition can have at most {MOST_CONTAINERS} containers.")
    for member in ("name", "image"):
        if not all(container.get(member) for container in containers):
            raise _refusal(f"Container.{member} should not be null or empty.")
    names = [container["name"] for container in containers]
    for name in names:
        if not NAME.fullmatch(name):
            raise _refusal(f"Invalid container name '{name}': it may hold letters, digits, hyphens and underscores.")
        if names.count(name) > 1:
            raise _refusal(f"Container.name '{name}' is used more than once in the task definition.")
    if not any(container["essential"] for container in containers):
        raise _refusal("Invalid 'essential' setting: at least one container must be essential.")


def _check_memory(container: dict[str, Any], content: dict[str, Any]) -> None:
    name, limit = container["name"], content.get("memory")
    if not (limit or container.get("memory") or container.get("memoryReservation")):
        raise _refusal(
            f"Invalid setting for container '{name}'. "
            "At least one of 'memory' or 'memoryReservation' must be specified."
        )
    if limit and limit.isdigit() and container.get("memory", 0) > int(limit):
        raise _refusal(
            f"Invalid setting for container '{name}'. The 'memory' setting for container is greater than for the task."
        )


def _check_ports(container: dict[str, Any], content: dict[str, Any]) -> None:
    mode = content.get("networkMode")
    if mode == "none" and container["portMappings"]:
        raise _refusal("Port mappings are not allowed when networkMode=none.")
    for mapping in container["portMappings"]:
        if mode == "awsvpc" and "containerPort" in mapping and mapping["hostPort"] != mapping["containerPort"]:
            raise _refusal("When networkMode=awsvpc, the host ports and container ports in port mappings must match.")


def _check_fargate(content: dict[str, Any]) -> None:
    if content.get("networkMode") != "awsvpc":
        raise _refusal("Fargate only supports network mode 'awsvpc'.")
    for size in ("cpu", "memory"):
        if not content.get(size):
            raise _refusal(f"Fargate requires that '{size}' be defined at the task level.")
    cpu, memory = content["cpu"], content["memory"]
    known = cpu.isdigit() and memory.isdigit() and int(memory) in FARGATE_MEMORY.get(int(cpu), [])
    if not known:
        raise _refusal(
            f"No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. "
            "See the Amazon ECS documentation for the valid values."
        )
