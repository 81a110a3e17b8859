"""Services that have been running for ever, for tests to start from."""

import copy
from typing import Any

from cloud.ecs import definition_operations, service_operations
from cloud.ecs.region import EcsRegion
from cloud.ecs.service import Service

Given = dict[str, Any]

NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-0a1b2c3d"], "securityGroups": ["sg-0a1b2c3d"]}}
NOT_THE_SERVICE = ("region", "service", "steady", "taskDefinition")


def add_service(ecs: EcsRegion, given: Given) -> Given:
    """Makes the cluster, the definition and the service, and answers the service.

    Unless `steady` is false its first deployment is complete and its tasks run.
    """
    ecs.ensure_cluster(given["cluster"])
    request = {name: copy.deepcopy(value) for name, value in given.items() if name not in NOT_THE_SERVICE}
    definition = ecs.definition(_define(ecs, given))
    request |= {"serviceName": given["service"], "taskDefinition": definition.arn}
    request.setdefault("desiredCount", 2)
    if definition.needs_network:
        request.setdefault("networkConfiguration", copy.deepcopy(NETWORK))
    service_operations.create(ecs, request)
    service = ecs.services[(given["cluster"], given["service"])]
    if given.get("steady", True) and service.deployments:
        _settle(ecs, service)
    return service_operations.answer(ecs, service, ["TAGS"])


def _define(ecs: EcsRegion, given: Given) -> str:
    """A definition in full is registered; a name stands for one that exists."""
    definition = given.get("taskDefinition") or _placeholder(given["service"])
    if isinstance(definition, str):
        return definition
    return definition_operations.register(ecs, definition)["taskDefinition"]["taskDefinitionArn"]


def _placeholder(service: str) -> Given:
    return {
        "family": f"{service}-placeholder",
        "cpu": "256",
        "memory": "512",
        "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "containerDefinitions": [{"name": "web", "image": "public.ecr.aws/nginx/nginx:1.27"}],
    }


def _settle(ecs: EcsRegion, service: Service) -> None:
    deployment, now = service.primary, ecs.clock.now()
    deployment.tasks = [ecs.launch(service, deployment, now) for _ in range(service.desired)]
    for task in deployment.tasks:
        task.settle(now)
    deployment.record.enter("IN_PROGRESS", now)
    deployment.record.enter("SUCCESSFUL", now)
    deployment.end("COMPLETED", f"ECS deployment {deployment.id} completed.", now)
    service.last_completed, service.is_steady = deployment, True
    service.say("has reached a steady state.", now)
