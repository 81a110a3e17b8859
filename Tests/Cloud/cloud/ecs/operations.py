"""Every operation of ECS that the cloud knows, by AWS's name."""

from collections.abc import Callable
from typing import Any

from cloud.ecs import (
    cluster_operations,
    definition_operations,
    deployment_operations,
    service_operations,
    task_operations,
)
from cloud.ecs.region import EcsRegion

OPERATIONS: dict[str, Callable[[EcsRegion, dict[str, Any]], dict[str, Any]]] = {
    **cluster_operations.OPERATIONS,
    **definition_operations.OPERATIONS,
    **deployment_operations.OPERATIONS,
    **service_operations.OPERATIONS,
    **task_operations.OPERATIONS,
}
