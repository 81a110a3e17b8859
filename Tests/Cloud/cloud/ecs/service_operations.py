"""Operations on services."""

import copy
from typing import Any

from cloud.answers import AwsError
from cloud.ecs.definition import TaskDefinition
from cloud.ecs.names import arn, last_part
from cloud.ecs.region import EcsRegion
from cloud.ecs.service import Service
from cloud.ecs.service_rules import check_controller, check_counts, check_network, starts_deployment
from cloud.paging import page

Given = dict[str, Any]

MOST_DESCRIBED = 10
NOT_SETTINGS = ("cluster", "service", "serviceName", "clientToken", "tags", "role", "forceNewDeployment")

NEW_BREAKER_FIELDS = {"thresholdConfiguration": {"type": "BOUNDED_PERCENT", "value": 50}, "resetOnHealthyTask": True}
"""What described circuit breakers carry in the mode 'newFields', and no model here knows."""


def create(ecs: EcsRegion, given: Given) -> Given:
    cluster, name = ecs.cluster(given.get("cluster")), given["serviceName"]
    if existing := ecs.services.get((cluster.name, name)):
        if existing.status == "DRAINING":
            raise AwsError("InvalidParameterException", "Unable to Start a service that is still Draining.")
        if existing.status == "ACTIVE":
            raise AwsError("InvalidParameterException", "Creation of service was not idempotent.")
    check_counts(given)
    settings = _settings(given)
    settings.setdefault("desiredCount", 0)
    if "taskDefinition" in given:
        definition = ecs.usable_definition(given["taskDefinition"])
        check_network(settings, definition)
        settings |= _launch(settings, definition)
    service = Service(ecs.region, cluster.name, cluster.arn, name, settings, ecs.clock.now(), given.get("tags", []))
    ecs.services[(cluster.name, name)] = service
    if "taskDefinition" in settings and service.controller != "EXTERNAL":
        service.start(ecs.revise(service), ecs.clock.now())
    return {"service": answer(ecs, service, ["TAGS"])}


def _settings(given: Given) -> Given:
    settings = {name: copy.deepcopy(value) for name, value in given.items() if name not in NOT_SETTINGS}
    if network := settings.get("networkConfiguration", {}).get("awsvpcConfiguration"):
        network.setdefault("securityGroups", [])
        network.setdefault("assignPublicIp", "DISABLED")
    return settings


def _launch(settings: Given, definition: TaskDefinition) -> Given:
    """The settings that follow from where the tasks run."""
    found: Given = {"taskDefinition": definition.arn}
    if "capacityProviderStrategy" in settings:
        return found
    launch_type = settings.get("launchType", definition.launch_type)
    found["launchType"] = launch_type
    if launch_type == "FARGATE":
        found |= {"platformVersion": settings.get("platformVersion", "LATEST"), "platformFamily": "Linux"}
    return found


def update(ecs: EcsRegion, given: Given) -> Given:
    service = ecs.active_service(given)
    check_controller(service, given)
    check_counts(given)
    changes, force = _settings(given), given.get("forceNewDeployment", False)
    if "taskDefinition" in changes:
        definition = ecs.usable_definition(changes["taskDefinition"])
        check_network({**service.settings, **changes}, definition)
        changes["taskDefinition"] = definition.arn
    starts = starts_deployment(service, changes, force)
    _apply(service, changes)
    if starts:
        service.start(ecs.revise(service), ecs.clock.now())
    return {"service": answer(ecs, service, ["TAGS"])}


def _apply(service: Service, changes: Given) -> None:
    service.configure(changes.pop("deploymentConfiguration", {}))
    if changes.get("desiredCount", service.desired) != service.desired:
        service.is_steady = False
    if changes.get("capacityProviderStrategy"):
        service.settings.pop("launchType", None)
    service.settings |= changes


def delete(ecs: EcsRegion, given: Given) -> Given:
    service, now = ecs.active_service(given), ecs.clock.now()
    if service.desired > 0 and not given.get("force"):
        raise AwsError("InvalidParameterException", "The service cannot be stopped while it is scaled above 0.")
    service.status, service.settings["desiredCount"] = "DRAINING", 0
    for task in (task for deployment in service.deployments for task in deployment.tasks):
        task.stop(now, "ServiceSchedulerInitiated", f"Scaling activity initiated by (deployment {task.started_by})")
    return {"service": answer(ecs, service, ["TAGS"])}


def describe(ecs: EcsRegion, given: Given) -> Given:
    cluster, wanted = ecs.cluster(given.get("cluster")), given["services"]
    if not wanted:
        raise AwsError("InvalidParameterException", "Services cannot be empty.")
    if len(wanted) > MOST_DESCRIBED:
        raise AwsError("InvalidParameterException", f"Services cannot have more than {MOST_DESCRIBED} elements.")
    services, failures = [], []
    for name in wanted:
        if service := ecs.services.get((cluster.name, last_part(name))):
            services.append(answer(ecs, service, given.get("include", [])))
        else:
            failures.append({"arn": arn(ecs.region, "service", cluster.name, last_part(name)), "reason": "MISSING"})
    return {"services": services, "failures": failures}


def list_services(ecs: EcsRegion, given: Given) -> Given:
    cluster, launch_type = ecs.cluster(given.get("cluster")), given.get("launchType")
    found = [
        service.arn
        for (name, _), service in ecs.services.items()
        if name == cluster.name
        and service.status != "INACTIVE"
        and launch_type in (None, service.settings.get("launchType"))
    ]
    shown, more = page(found, given, default=10, most=100)
    return {"serviceArns": shown, **more}


def answer(ecs: EcsRegion, service: Service, include: list[str]) -> Given:
    """A service as this endpoint describes it."""
    modes = ecs.modes
    shown = service.describe(rollout=modes.rolloutState, service_deployments=modes.serviceDeployments)
    if modes.newFields:
        breaker = shown["deploymentConfiguration"]["deploymentCircuitBreaker"]
        shown["deploymentConfiguration"]["deploymentCircuitBreaker"] = {**NEW_BREAKER_FIELDS, **breaker}
    return {**shown, "tags": service.tags} if "TAGS" in include else shown


OPERATIONS = {
    "CreateService": create,
    "DeleteService": delete,
    "DescribeServices": describe,
    "ListServices": list_services,
    "UpdateService": update,
}
