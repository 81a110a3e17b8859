"""The service scheduler: carries one service one tick further."""

from collections.abc import Callable

from cloud.ecs.breaker import judge
from cloud.ecs.deployment import Deployment
from cloud.ecs.names import last_part
from cloud.ecs.rollback import roll_back
from cloud.ecs.service import Service
from cloud.ecs.task import Task

Launch = Callable[[Service, Deployment, float], Task]
"""Makes a task of a deployment."""

STUCK = (
    "was unable to stop or start tasks during a deployment because of the service deployment configuration. "
    "Update the minimumHealthyPercent or maximumPercent value and try again."
)
SCALING = "Scaling activity initiated by (deployment {})"


class Scheduler:
    """Starts and stops tasks within the limits of the service, and ends its deployments."""

    def __init__(self, service: Service, launch: Launch, moment: float) -> None:
        self.service, self.launch, self.moment = service, launch, moment

    def step(self) -> None:
        self._age()
        if self.service.status == "DRAINING":
            self._drain()
        elif self.service.status == "ACTIVE" and self.service.deployments:
            self._begin()
            judge(self.service, self.moment)
            self._stop_surplus()
            self._start_missing()
            self._finish()
        self._count()

    def _age(self) -> None:
        for deployment in self.service.deployments:
            for task in deployment.tasks:
                task.tick(self.moment)
                self._notice_health(deployment, task)
            self._bury(deployment)

    def _notice_health(self, deployment: Deployment, task: Task) -> None:
        """A healthy task proves the revision: the failures before it no longer count."""
        if task.is_healthy and deployment.in_progress:
            deployment.failed_tasks = 0

    def _bury(self, deployment: Deployment) -> None:
        stopped = [task for task in deployment.tasks if task.is_stopped]
        deployment.tasks = [task for task in deployment.tasks if not task.is_stopped]
        for task in (task for task in stopped if task.failed):
            if deployment.in_progress:
                deployment.failed_tasks += 1
            self._say_unhealthy(task)
        deployment.record.failed_tasks = max(deployment.record.failed_tasks, deployment.failed_tasks)

    def _say_unhealthy(self, task: Task) -> None:
        if task.stop_code == "ServiceSchedulerInitiated":
            self._say(
                f"(task {task.id}) is unhealthy in (target-group {task.target_group}) due to "
                "(reason Health checks failed with these codes: [502])."
            )

    def _drain(self) -> None:
        self.service.deployments = [one for one in self.service.deployments if one.tasks]
        if not self.service.deployments:
            self.service.status = "INACTIVE"

    def _begin(self) -> None:
        record = self.service.primary.record
        if record.status == "PENDING":
            record.enter("IN_PROGRESS", self.moment)
        if record.status == "ROLLBACK_REQUESTED":
            reason = "Service deployment rolled back because of a stop request."
            roll_back(self.service, reason, "ECS deployment stopped: rolling back to deploymentId {}.", self.moment)

    def _stop_surplus(self) -> None:
        primary, older = self.service.primary, self._older_tasks()
        surplus = primary.live[self.service.desired :]
        if primary.rollout_state != "FAILED":
            surplus += self._replaceable(older)
        if self.service.desired == 0:
            surplus = primary.live + older
        for task in surplus:
            task.stop(self.moment, "ServiceSchedulerInitiated", SCALING.format(task.started_by))
        if surplus:
            self._say(f"has stopped {len(surplus)} running tasks: {_listed(surplus)}.")

    def _older_tasks(self) -> list[Task]:
        return [task for deployment in self.service.deployments[1:] for task in deployment.live]

    def _replaceable(self, older: list[Task]) -> list[Task]:
        """Older tasks that do not run yet, and as many running ones as the healthy minimum can spare."""
        healthy = [task for deployment in self.service.deployments for task in deployment.healthy]
        spare = max(len(healthy) - self.service.fewest_healthy, 0)
        idle = [task for task in older if not task.is_healthy]
        return idle + [task for task in older if task.is_healthy][:spare]

    def _start_missing(self) -> None:
        primary = self.service.primary
        if primary.rollout_state == "FAILED":
            return
        missing = self.service.desired - len(primary.live)
        room = self.service.most_running - len(primary.live) - len(self._older_tasks())
        started = [self.launch(self.service, primary, self.moment) for _ in range(min(missing, room))]
        primary.tasks += started
        if started:
            self.service.is_steady = False
            self._say(f"has started {len(started)} tasks: {_listed(started)}.")
        elif missing > 0 and self._is_stuck():
            self.service.say_once(primary, STUCK, self.moment)

    def _is_stuck(self) -> bool:
        """Nothing is on its way that could make room."""
        tasks = [task for deployment in self.service.deployments for task in deployment.tasks]
        return all(task.is_healthy for task in tasks)

    def _finish(self) -> None:
        service, primary = self.service, self.service.primary
        service.deployments[1:] = [one for one in service.deployments[1:] if one.tasks or one.rollout_state == "FAILED"]
        is_alone = not any(one.tasks for one in service.deployments[1:])
        is_whole = len(primary.healthy) == service.desired == len(primary.tasks)
        if not (is_alone and is_whole):
            return
        if primary.in_progress:
            self._complete(primary)
        if primary.rollout_state == "COMPLETED" and not service.is_steady:
            service.is_steady = True
            self._say("has reached a steady state.")

    def _complete(self, deployment: Deployment) -> None:
        """A deployment that failed is shown until another one has completed."""
        self.service.deployments = [deployment]
        deployment.end("COMPLETED", f"ECS deployment {deployment.id} completed.", self.moment)
        deployment.record.enter("ROLLBACK_SUCCESSFUL" if deployment.is_rollback else "SUCCESSFUL", self.moment)
        self.service.last_completed = deployment
        self._say(f"(deployment {deployment.id}) deployment completed.")

    def _count(self) -> None:
        """Keeps the counters of the running service deployment."""
        if not self.service.deployments:
            return
        record = self.service.primary.record
        for deployment in self.service.deployments:
            live, running = len(deployment.live), len(deployment.running)
            requested = self.service.desired if deployment.status == "PRIMARY" else live
            record.counts[deployment.revision.arn] = {
                "requested": requested,
                "running": running,
                "pending": live - running,
            }

    def _say(self, text: str) -> None:
        self.service.say(text, self.moment)


def _listed(tasks: list[Task]) -> str:
    return " ".join(f"(task {last_part(task.arn)})" for task in tasks)
