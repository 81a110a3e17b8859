"""Tasks: what ECS runs, from PROVISIONING to STOPPED."""

from dataclasses import dataclass, field
from typing import Any

from cloud.behaviour import Behaviour
from cloud.ecr.reference import ResolvedImage
from cloud.ecs.definition import TaskDefinition
from cloud.ecs.names import arn, last_part, number, task_id

HEALTHY_AFTER_TICKS = 4
"""How long a task must be RUNNING before a deployment counts it as healthy."""


@dataclass
class Task:
    """One task. It plays the part of the first of its essential images that does anything but run."""

    region: str
    cluster: str
    definition: TaskDefinition
    images: dict[str, ResolvedImage]
    group: str
    started_by: str
    launch_type: str
    created_at: float
    subnet: str | None = None
    target_group: str | None = None
    overrides: dict[str, Any] = field(default_factory=dict)
    tags: list[dict[str, str]] = field(default_factory=list)
    last_status: str = "PROVISIONING"
    desired_status: str = "RUNNING"
    stop_code: str | None = None
    stopped_reason: str | None = None
    exit_code: int | None = None
    container_reason: str | None = None
    failed: bool = False
    started_at: float | None = None
    stopping_at: float | None = None
    stopped_at: float | None = None
    version: int = 1

    def __post_init__(self) -> None:
        self.id = task_id()
        self.arn = arn(self.region, "task", last_part(self.cluster), self.id)
        self.runtime_id = f"{self.id}-{number(10)}"
        self._ticks = 0
        self._actor = self._find_actor()

    def _find_actor(self) -> tuple[str, Behaviour]:
        """The container whose fate is that of the task, and its behaviour."""
        essential = [container["name"] for container in self.definition.containers if container["essential"]]
        acting = [name for name in essential if self.images[name].behaviour.kind != "run"]
        name = (acting or essential)[0]
        return name, self.images[name].behaviour

    @property
    def actor(self) -> str:
        return self._actor[0]

    @property
    def is_live(self) -> bool:
        """Neither stopped nor told to stop."""
        return self.desired_status == "RUNNING"

    @property
    def is_running(self) -> bool:
        return self.is_live and self.last_status == "RUNNING"

    @property
    def is_healthy(self) -> bool:
        return self.is_running and self._ticks >= HEALTHY_AFTER_TICKS

    @property
    def is_stopped(self) -> bool:
        return self.last_status == "STOPPED"

    def settle(self, moment: float) -> None:
        """Makes the task healthy at once, for services that are steady from the start."""
        self._enter("RUNNING", moment)
        self._ticks = HEALTHY_AFTER_TICKS

    def tick(self, moment: float) -> None:
        self._ticks += 1
        match self.last_status:
            case "PROVISIONING":
                self._enter("PENDING", moment)
            case "PENDING":
                self._leave_pending(moment)
            case "RUNNING":
                self._play(moment)
            case "DEACTIVATING":
                self._enter("STOPPED", moment)

    def stop(self, moment: float, code: str, reason: str) -> None:
        """Asks the task to stop; a running one gets a tick to do so."""
        if not self.is_live:
            return
        self.desired_status, self.stop_code, self.stopped_reason = "STOPPED", code, reason
        self.stopping_at = moment
        if self.last_status == "RUNNING":
            self.exit_code = 0
            self._enter("DEACTIVATING", moment)
        else:
            self._enter("STOPPED", moment)

    def _enter(self, status: str, moment: float) -> None:
        self.last_status, self._ticks = status, 0
        self.version += 1
        if status == "RUNNING":
            self.started_at = moment
        if status == "STOPPED":
            self.stopped_at = moment

    def _leave_pending(self, moment: float) -> None:
        name, behaviour = self._actor
        reference = self.images[name].reference
        match behaviour.kind:
            case "no-pull":
                self._fail_to_start(moment, _cannot_pull(reference), at_container=True)
            case "exec-format":
                self._fail_to_start(moment, EXEC_FORMAT, at_container=True)
            case "no-secret":
                self._fail_to_start(moment, NO_SECRET, at_container=False)
            case "hang":
                pass
            case "slow" if self._ticks < behaviour.after_ticks:
                pass
            case _:
                self._enter("RUNNING", moment)

    def _play(self, moment: float) -> None:
        behaviour = self._actor[1]
        if not self.is_live or self._ticks < behaviour.after_ticks:
            return
        match behaviour.kind:
            case "crash":
                self._exit(moment, behaviour.exit_code, None)
            case "oom":
                self._exit(moment, behaviour.exit_code, OUT_OF_MEMORY)
            case "unhealthy":
                reason = f"Task failed ELB health checks in (target-group {self.target_group})"
                self.stop(moment, "ServiceSchedulerInitiated", reason)
                self.failed = True

    def _exit(self, moment: float, exit_code: int, reason: str | None) -> None:
        self.stop(moment, "EssentialContainerExited", "Essential container in task exited")
        self.exit_code, self.container_reason, self.failed = exit_code, reason, True
        self._enter("STOPPED", moment)

    def _fail_to_start(self, moment: float, reason: str, at_container: bool) -> None:
        self.stop(moment, "TaskFailedToStart", reason)
        self.failed = True
        self.container_reason = reason if at_container else None


OUT_OF_MEMORY = "OutOfMemoryError: Container killed due to memory usage"

EXEC_FORMAT = (
    "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to create "
    "shim task: OCI runtime create failed: runc create failed: unable to start container process: exec format error"
)

NO_SECRET = (
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: "
    "unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret from "
    "secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret."
)


def _cannot_pull(reference: str) -> str:
    return (
        f"CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref {reference}: "
        f"{reference}: not found"
    )
