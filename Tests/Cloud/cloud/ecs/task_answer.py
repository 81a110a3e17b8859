"""A task in the shape of DescribeTasks."""

from typing import Any

from cloud.ecs.names import arn, last_part
from cloud.ecs.task import Task


def describe(task: Task, digests: bool) -> dict[str, Any]:
    """`digests` says whether containers tell their image's digest."""
    content = task.definition.content
    answer: dict[str, Any] = {
        "taskArn": task.arn,
        "clusterArn": task.cluster,
        "taskDefinitionArn": task.definition.arn,
        "group": task.group,
        "launchType": task.launch_type,
        "lastStatus": task.last_status,
        "desiredStatus": task.desired_status,
        "healthStatus": "UNKNOWN",
        "connectivity": "CONNECTED",
        "availabilityZone": f"{task.region}a",
        "createdAt": task.created_at,
        "cpu": content.get("cpu", "0"),
        "memory": content.get("memory", "0"),
        "containers": [_container(task, container, digests) for container in task.definition.containers],
        "attachments": _attachments(task),
        "attributes": [{"name": "ecs.cpu-architecture", "value": _architecture(task)}],
        "overrides": task.overrides or _no_overrides(task),
        "enableExecuteCommand": False,
        "tags": [],
        "version": task.version,
        **_optional(task),
    }
    if task.launch_type == "FARGATE":
        answer |= {"platformVersion": "1.4.0", "platformFamily": "Linux", "ephemeralStorage": {"sizeInGiB": 20}}
    return answer


def _optional(task: Task) -> dict[str, Any]:
    members = {
        "startedBy": task.started_by,
        "startedAt": task.started_at,
        "stoppingAt": task.stopping_at,
        "stoppedAt": task.stopped_at,
        "executionStoppedAt": task.stopped_at if task.started_at else None,
        "stopCode": task.stop_code,
        "stoppedReason": task.stopped_reason,
    }
    return {name: value for name, value in members.items() if value is not None}


def _container(task: Task, container: dict[str, Any], digests: bool) -> dict[str, Any]:
    image = task.images[container["name"]]
    answer: dict[str, Any] = {
        "containerArn": arn(task.region, "container", last_part(task.cluster), task.id, container["name"]),
        "taskArn": task.arn,
        "name": container["name"],
        "image": container["image"],
        "lastStatus": _container_status(task),
        "networkInterfaces": [],
        "healthStatus": "UNKNOWN",
        "cpu": str(container["cpu"]),
    }
    if "memory" in container:
        answer["memory"] = str(container["memory"])
    if task.started_at:
        answer["runtimeId"] = task.runtime_id
    if digests and image.running_digest and (task.started_at or task.last_status == "RUNNING"):
        answer["imageDigest"] = image.running_digest
    return answer | _end(task, container["name"])


def _container_status(task: Task) -> str:
    return {"PROVISIONING": "PENDING", "DEACTIVATING": "RUNNING"}.get(task.last_status, task.last_status)


def _end(task: Task, container: str) -> dict[str, Any]:
    """How the container ended: the one that acted tells, the others were stopped with it."""
    if not task.is_stopped:
        return {}
    if container != task.actor:
        return {"exitCode": 0} if task.started_at else {}
    members = {"exitCode": task.exit_code, "reason": task.container_reason}
    return {name: value for name, value in members.items() if value is not None}


def _attachments(task: Task) -> list[dict[str, Any]]:
    if not task.subnet:
        return []
    details = [{"name": "subnetId", "value": task.subnet}, {"name": "privateIPv4Address", "value": "10.0.0.10"}]
    status = "DELETED" if task.is_stopped else "ATTACHED"
    return [{"id": task.id, "type": "ElasticNetworkInterface", "status": status, "details": details}]


def _architecture(task: Task) -> str:
    return "arm64" if task.definition.architecture == "arm64" else "x86_64"


def _no_overrides(task: Task) -> dict[str, Any]:
    return {"containerOverrides": [{"name": container["name"]} for container in task.definition.containers]}
