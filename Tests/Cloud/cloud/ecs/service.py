"""Services: what is wanted, and the deployments that bring it about."""

import copy
import math
import uuid
from dataclasses import dataclass, field
from typing import Any

from cloud import ACCOUNT
from cloud.ecs.deployment import Deployment
from cloud.ecs.names import arn, short_id
from cloud.ecs.revision import DESCRIBED_ELSEWHERE, FIELDS, Revision
from cloud.ecs.service_deployment import ServiceDeployment

MOST_EVENTS = 100

CONFIGURATION_DEFAULTS: dict[str, Any] = {
    "deploymentCircuitBreaker": {"enable": False, "rollback": False},
    "maximumPercent": 200,
    "minimumHealthyPercent": 100,
    "strategy": "ROLLING",
    "bakeTimeInMinutes": 0,
}
DEFAULTS: dict[str, Any] = {
    "loadBalancers": [],
    "serviceRegistries": [],
    "placementConstraints": [],
    "placementStrategy": [],
    "schedulingStrategy": "REPLICA",
    "enableECSManagedTags": False,
    "propagateTags": "NONE",
    "enableExecuteCommand": False,
    "availabilityZoneRebalancing": "DISABLED",
}


@dataclass
class Service:
    """`settings` are those of the request, defaults filled in, in the shape of an answer. The primary deployment
    is first in `deployments`."""

    region: str
    cluster: str
    cluster_arn: str
    name: str
    settings: dict[str, Any]
    created_at: float
    tags: list[dict[str, str]] = field(default_factory=list)
    status: str = "ACTIVE"
    deployments: list[Deployment] = field(default_factory=list)
    records: list[ServiceDeployment] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    last_completed: Deployment | None = None
    is_steady: bool = False

    def __post_init__(self) -> None:
        self.arn = arn(self.region, "service", self.cluster, self.name)
        self.settings = {**copy.deepcopy(DEFAULTS), **self.settings}
        self.configure(self.settings.get("deploymentConfiguration", {}))

    @property
    def desired(self) -> int:
        return self.settings["desiredCount"]

    @property
    def controller(self) -> str:
        return self.settings.get("deploymentController", {}).get("type", "ECS")

    @property
    def primary(self) -> Deployment:
        return self.deployments[0]

    @property
    def configuration(self) -> dict[str, Any]:
        return self.settings["deploymentConfiguration"]

    @property
    def breaker(self) -> dict[str, Any]:
        return self.configuration["deploymentCircuitBreaker"]

    @property
    def threshold(self) -> int:
        """Failed tasks in a row at which the circuit breaker trips."""
        return min(max(math.ceil(0.5 * self.desired), 3), 200)

    @property
    def fewest_healthy(self) -> int:
        return math.ceil(self.desired * self.configuration["minimumHealthyPercent"] / 100)

    @property
    def most_running(self) -> int:
        return math.floor(self.desired * self.configuration["maximumPercent"] / 100)

    def configure(self, given: dict[str, Any]) -> None:
        """What a request leaves out of its deployment configuration keeps its value."""
        before = self.settings.get("deploymentConfiguration", {})
        self.settings["deploymentConfiguration"] = copy.deepcopy({**CONFIGURATION_DEFAULTS, **before, **given})

    def revision_settings(self) -> dict[str, Any]:
        return {name: copy.deepcopy(self.settings[name]) for name in FIELDS if name in self.settings}

    def start(self, revision: Revision, moment: float) -> Deployment:
        """Makes `revision` the target; what was under way before is superseded."""
        for older in self.deployments:
            self._supersede(older, moment)
        record = self._record(revision, moment)
        return self._push(Deployment(revision, moment, record))

    def start_rollback(self, revision: Revision, record: ServiceDeployment, reason: str, moment: float) -> None:
        """Goes back within the same service deployment."""
        for name in FIELDS:
            self.settings.pop(name, None)
        self.settings |= copy.deepcopy(revision.settings)
        self._push(Deployment(revision, moment, record, is_rollback=True, reason=reason))

    def _push(self, deployment: Deployment) -> Deployment:
        for older in self.deployments:
            older.status = "ACTIVE"
        self.deployments.insert(0, deployment)
        self.is_steady = False
        return deployment

    def _supersede(self, older: Deployment, moment: float) -> None:
        if not older.record.is_finished:
            older.record.enter("STOPPED", moment, "Service deployment stopped because a newer one was started.")

    def _record(self, revision: Revision, moment: float) -> ServiceDeployment:
        sources = [older.revision for older in self.deployments if older.tasks or older.status == "PRIMARY"]
        identifier = arn(self.region, "service-deployment", self.cluster, self.name, short_id())
        breaker = {"enable": self.breaker.get("enable", False), "threshold": self.threshold}
        configuration = copy.deepcopy(self.configuration)
        record = ServiceDeployment(
            identifier, self.arn, self.cluster_arn, moment, revision, sources, breaker, configuration=configuration
        )
        self.records.append(record)
        return record

    def say(self, text: str, moment: float) -> None:
        """Adds an event, newest first."""
        event = {"id": str(uuid.uuid4()), "createdAt": moment, "message": f"(service {self.name}) {text}"}
        self.events.insert(0, event)
        del self.events[MOST_EVENTS:]

    def say_once(self, deployment: Deployment, text: str, moment: float) -> None:
        """Adds an event unless this deployment has brought it before."""
        if text not in deployment.said:
            deployment.said.add(text)
            self.say(text, moment)

    def describe(self, rollout: bool, service_deployments: bool) -> dict[str, Any]:
        """`rollout` and `service_deployments` say whether this endpoint knows those members."""
        running = sum(len(deployment.running) for deployment in self.deployments)
        live = sum(len(deployment.live) for deployment in self.deployments)
        shown = {name: value for name, value in self.settings.items() if name not in DESCRIBED_ELSEWHERE}
        answer = {
            **copy.deepcopy(shown),
            "serviceArn": self.arn,
            "serviceName": self.name,
            "clusterArn": self.cluster_arn,
            "status": self.status,
            "runningCount": running,
            "pendingCount": live - running,
            "deployments": [deployment.describe(self.desired, rollout) for deployment in self.deployments],
            "events": list(self.events),
            "createdAt": self.created_at,
            "createdBy": f"arn:aws:iam::{ACCOUNT}:user/sluice",
            "roleArn": f"arn:aws:iam::{ACCOUNT}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
        }
        return {**answer, **self._current()} if service_deployments else answer

    def _current(self) -> dict[str, Any]:
        if not self.deployments:
            return {}
        revisions = [
            {
                "arn": deployment.revision.arn,
                "requestedTaskCount": self.desired if deployment.status == "PRIMARY" else len(deployment.live),
                "runningTaskCount": len(deployment.running),
                "pendingTaskCount": len(deployment.live) - len(deployment.running),
            }
            for deployment in self.deployments
        ]
        return {"currentServiceDeployment": self.primary.record.arn, "currentServiceRevisions": revisions}
