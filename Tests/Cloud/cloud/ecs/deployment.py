"""Deployments of a service, as DescribeServices lists them."""

from dataclasses import dataclass, field
from typing import Any

from cloud.ecs.names import number
from cloud.ecs.revision import Revision
from cloud.ecs.service_deployment import ServiceDeployment
from cloud.ecs.task import Task


@dataclass
class Deployment:
    """Tasks of one revision. `tasks` holds those that have not stopped yet; `failed_tasks` counts in a row."""

    revision: Revision
    created_at: float
    record: ServiceDeployment
    is_rollback: bool = False
    status: str = "PRIMARY"
    rollout_state: str = "IN_PROGRESS"
    reason: str = ""
    failed_tasks: int = 0
    updated_at: float = 0
    tasks: list[Task] = field(default_factory=list)
    said: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.id = f"ecs-svc/{number(19)}"
        self.updated_at = self.created_at
        self.reason = self.reason or f"ECS deployment {self.id} in progress."

    @property
    def live(self) -> list[Task]:
        return [task for task in self.tasks if task.is_live]

    @property
    def running(self) -> list[Task]:
        return [task for task in self.tasks if task.is_running]

    @property
    def healthy(self) -> list[Task]:
        return [task for task in self.tasks if task.is_healthy]

    @property
    def in_progress(self) -> bool:
        return self.rollout_state == "IN_PROGRESS"

    def end(self, state: str, reason: str, moment: float) -> None:
        self.rollout_state, self.reason, self.updated_at = state, reason, moment

    def describe(self, desired: int, rollout: bool) -> dict[str, Any]:
        """`desired` counts for the primary deployment; older ones only want what they still have."""
        running, live = len(self.running), len(self.live)
        settings = self.revision.settings
        answer: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "taskDefinition": self.revision.definition.arn,
            "desiredCount": desired if self.status == "PRIMARY" else live,
            "pendingCount": live - running,
            "runningCount": running,
            "failedTasks": self.failed_tasks,
            "createdAt": self.created_at,
            "updatedAt": self.updated_at,
            **{name: settings[name] for name in settings if name not in NOT_IN_DEPLOYMENTS},
        }
        return {**answer, "rolloutState": self.rollout_state, "rolloutStateReason": self.reason} if rollout else answer


NOT_IN_DEPLOYMENTS = ("loadBalancers", "serviceRegistries", "taskDefinition")
