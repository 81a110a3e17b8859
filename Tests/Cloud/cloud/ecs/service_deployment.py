"""Service deployments: one for each change of a service, its rollback included."""

from dataclasses import dataclass, field
from typing import Any

from cloud.ecs.revision import Revision

FINISHED = ("SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED")


@dataclass
class ServiceDeployment:
    """The record behind DescribeServiceDeployments; it stays when the deployment itself is gone."""

    arn: str
    service_arn: str
    cluster_arn: str
    created_at: float
    target: Revision
    sources: list[Revision]
    breaker: dict[str, Any]
    status: str = "PENDING"
    reason: str | None = None
    started_at: float | None = None
    finished_at: float | None = None
    stopped_at: float | None = None
    updated_at: float = 0
    rollback: dict[str, Any] | None = None
    failed_tasks: int = 0
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    configuration: dict[str, Any] = field(default_factory=dict)

    @property
    def is_finished(self) -> bool:
        return self.status in FINISHED

    def enter(self, status: str, moment: float, reason: str | None = None) -> None:
        self.status, self.updated_at = status, moment
        self.reason = reason or self.reason
        if status == "IN_PROGRESS":
            self.started_at = moment
        if status in FINISHED:
            self.finished_at = moment
        if status == "STOPPED":
            self.stopped_at = moment

    def roll_back_to(self, revision: Revision, reason: str, moment: float) -> None:
        self.rollback = {"reason": reason, "startedAt": moment, "serviceRevisionArn": revision.arn}
        self.enter("ROLLBACK_IN_PROGRESS", moment, reason)

    def brief(self) -> dict[str, Any]:
        members = {
            "serviceDeploymentArn": self.arn,
            "serviceArn": self.service_arn,
            "clusterArn": self.cluster_arn,
            "createdAt": self.created_at,
            "startedAt": self.started_at,
            "finishedAt": self.finished_at,
            "targetServiceRevisionArn": self.target.arn,
            "status": self.status,
            "statusReason": self.reason,
        }
        return _present(members)

    def describe(self) -> dict[str, Any]:
        members = self.brief() | {
            "stoppedAt": self.stopped_at,
            "updatedAt": self.updated_at or self.created_at,
            "sourceServiceRevisions": [self._summary(revision) for revision in self.sources],
            "targetServiceRevision": self._summary(self.target),
            "lifecycleStage": None if self.is_finished else "SCALE_UP",
            "deploymentConfiguration": self.configuration,
            "deploymentCircuitBreaker": self._circuit_breaker(),
            "rollback": self.rollback,
        }
        members.pop("targetServiceRevisionArn")
        return _present(members)

    def _summary(self, revision: Revision) -> dict[str, Any]:
        counts = self.counts.get(revision.arn, {"requested": 0, "running": 0, "pending": 0})
        return {"arn": revision.arn, **{f"{name}TaskCount": count for name, count in counts.items()}}

    def _circuit_breaker(self) -> dict[str, Any]:
        threshold = self.breaker["threshold"]
        return {"status": self._breaker_status(), "failureCount": self.failed_tasks, "threshold": threshold}

    def _breaker_status(self) -> str:
        if not self.breaker["enable"]:
            return "DISABLED"
        if self.breaker.get("triggered"):
            return "TRIGGERED"
        return "MONITORING_COMPLETE" if self.is_finished else "MONITORING"


def _present(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}
