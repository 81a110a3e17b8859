"""The service-deployments API."""

from collections.abc import Iterator
from typing import Any

from botocore.utils import parse_to_aware_datetime

from cloud.answers import AwsError, MissingOperation
from cloud.ecs.region import EcsRegion
from cloud.ecs.service_deployment import ServiceDeployment
from cloud.paging import page

Given = dict[str, Any]

MOST_DESCRIBED = 20


def list_deployments(ecs: EcsRegion, given: Given) -> Given:
    """Newest first."""
    _require_mode(ecs)
    service = ecs.service(given)
    wanted, created = given.get("status"), given.get("createdAt", {})
    found = [
        record.brief()
        for record in reversed(service.records)
        if (not wanted or record.status in wanted) and _within(record, created)
    ]
    shown, more = page(found, given, default=20, most=100)
    return {"serviceDeployments": shown, **more}


def _within(record: ServiceDeployment, created: Given) -> bool:
    after, before = (_seconds(created.get(name)) for name in ("after", "before"))
    return (after is None or record.created_at > after) and (before is None or record.created_at < before)


def _seconds(moment: Any) -> float | None:
    return None if moment is None else parse_to_aware_datetime(moment).timestamp()


def describe_deployments(ecs: EcsRegion, given: Given) -> Given:
    _require_mode(ecs)
    records = {record.arn: record for record in _records(ecs)}
    wanted = _limited(given["serviceDeploymentArns"])
    return {
        "serviceDeployments": [records[name].describe() for name in wanted if name in records],
        "failures": [{"arn": name, "reason": "MISSING"} for name in wanted if name not in records],
    }


def describe_revisions(ecs: EcsRegion, given: Given) -> Given:
    _require_mode(ecs)
    revisions = {
        revision.arn: revision.describe(service.arn, service.cluster_arn)
        for service in ecs.services.values()
        for revision in service.revisions
    }
    wanted = _limited(given["serviceRevisionArns"])
    return {
        "serviceRevisions": [revisions[name] for name in wanted if name in revisions],
        "failures": [{"arn": name, "reason": "MISSING"} for name in wanted if name not in revisions],
    }


def stop(ecs: EcsRegion, given: Given) -> Given:
    """The scheduler goes back at its next tick."""
    _require_mode(ecs)
    wanted = given["serviceDeploymentArn"]
    if given.get("stopType", "ROLLBACK") != "ROLLBACK":
        raise AwsError("UnsupportedFeatureException", "The stop type ABORT is not supported.")
    record = next((record for record in _records(ecs) if record.arn == wanted), None)
    if not record:
        raise AwsError("ServiceDeploymentNotFoundException", "Service deployment not found.")
    if record.is_finished:
        message = f"The service deployment cannot be stopped because its status is {record.status}."
        raise AwsError("ConflictException", message, resourceIds=[wanted])
    if record.status in ("PENDING", "IN_PROGRESS"):
        record.enter("ROLLBACK_REQUESTED", ecs.clock.now())
    return {"serviceDeploymentArn": wanted}


def _records(ecs: EcsRegion) -> Iterator[ServiceDeployment]:
    return (record for service in ecs.services.values() for record in service.records)


def _limited(arns: list[str]) -> list[str]:
    if len(arns) > MOST_DESCRIBED:
        raise AwsError("InvalidParameterException", f"At most {MOST_DESCRIBED} ARNs can be described at once.")
    return arns


def _require_mode(ecs: EcsRegion) -> None:
    if not ecs.modes.serviceDeployments:
        raise MissingOperation


OPERATIONS = {
    "DescribeServiceDeployments": describe_deployments,
    "DescribeServiceRevisions": describe_revisions,
    "ListServiceDeployments": list_deployments,
    "StopServiceDeployment": stop,
}
