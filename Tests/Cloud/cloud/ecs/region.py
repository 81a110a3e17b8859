"""ECS in one region: what exists, and finding it the way AWS does."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cloud import ACCOUNT
from cloud.answers import AwsError
from cloud.clock import Clock
from cloud.ecr.reference import ResolvedImage, resolve
from cloud.ecr.registry import Registry
from cloud.ecs.cluster import Cluster
from cloud.ecs.definition import TaskDefinition
from cloud.ecs.deployment import Deployment
from cloud.ecs.names import arn, last_part, number
from cloud.ecs.revision import Revision
from cloud.ecs.scheduler import Scheduler
from cloud.ecs.service import Service
from cloud.ecs.task import Task
from cloud.modes import Modes

MOST_STOPPED_TASKS = 2_000
"""The oldest stopped tasks beyond this are forgotten; AWS keeps them for an hour."""


class EcsRegion:
    """Clusters, task definitions by family, services by cluster and name, tasks by ARN."""

    def __init__(self, region: str, clock: Clock, modes: Modes, registry: Callable[[str], Registry]) -> None:
        self.region, self.clock, self.modes = region, clock, modes
        self.registry = registry
        self.clusters: dict[str, Cluster] = {}
        self.definitions: dict[str, list[TaskDefinition]] = {}
        self.services: dict[tuple[str, str], Service] = {}
        self.tasks: dict[str, Task] = {}
        self.tokens: dict[str, list[Task]] = {}
        self._one_off: list[Task] = []

    # Finding

    def cluster(self, name_or_arn: str | None) -> Cluster:
        """The cluster 'default' when none is named, which exists as little as any other until it is created."""
        cluster = self.clusters.get(last_part(name_or_arn or "default"))
        if not cluster or cluster.status != "ACTIVE":
            raise AwsError("ClusterNotFoundException", "Cluster not found.")
        return cluster

    def service(self, given: dict[str, Any]) -> Service:
        cluster = self.cluster(given.get("cluster"))
        service = self.services.get((cluster.name, last_part(given["service"])))
        if not service:
            raise AwsError("ServiceNotFoundException", "Service not found.")
        return service

    def active_service(self, given: dict[str, Any]) -> Service:
        service = self.service(given)
        if service.status != "ACTIVE":
            raise AwsError("ServiceNotActiveException", "Service was not ACTIVE.")
        return service

    def definition(self, name_or_arn: str) -> TaskDefinition:
        """'family' is its newest active revision; 'family:revision' and an ARN are that one, active or not."""
        family, _, revision = last_part(name_or_arn).partition(":")
        revisions = self.definitions.get(family, [])
        if revision:
            found = [one for one in revisions if str(one.revision) == revision]
        else:
            found = [one for one in revisions if one.status == "ACTIVE"]
        if not found:
            raise AwsError("ClientException", "Unable to describe task definition.")
        return found[-1]

    def usable_definition(self, name_or_arn: str) -> TaskDefinition:
        """One that a service or task may start with."""
        try:
            definition = self.definition(name_or_arn)
        except AwsError as error:
            raise AwsError("ClientException", "TaskDefinition not found.") from error
        if definition.status != "ACTIVE":
            raise AwsError("ClientException", "TaskDefinition is inactive")
        return definition

    def find_task(self, cluster: Cluster, id_or_arn: str) -> Task | None:
        task = self.tasks.get(arn(self.region, "task", cluster.name, last_part(id_or_arn)))
        return task if task and (":" not in id_or_arn or task.arn == id_or_arn) else None

    # Making

    def ensure_cluster(self, name: str) -> Cluster:
        cluster = self.clusters.get(name)
        if not cluster or cluster.status != "ACTIVE":
            cluster = self.clusters[name] = Cluster(name, arn(self.region, "cluster", name))
        return cluster

    def images(self, definition: TaskDefinition) -> dict[str, ResolvedImage]:
        return {
            container["name"]: resolve(container["image"], definition.architecture, self.registry)
            for container in definition.containers
        }

    def revise(self, service: Service) -> Revision:
        """A snapshot of the service's settings, with its images fixed."""
        definition = self.definition(service.settings["taskDefinition"])
        identifier = arn(self.region, "service-revision", service.cluster, service.name, number(19))
        images = self.images(definition)
        revision = Revision(identifier, definition, service.revision_settings(), images, self.clock.now())
        service.revisions.append(revision)
        return revision

    def launch(self, service: Service, deployment: Deployment, moment: float) -> Task:
        """One more task of a deployment."""
        revision = deployment.revision
        architecture = revision.definition.architecture
        images = {name: self._pull(image, architecture) for name, image in revision.images.items()}
        task = Task(
            self.region,
            service.cluster_arn,
            revision.definition,
            images,
            group=f"service:{service.name}",
            started_by=deployment.id,
            launch_type=revision.settings.get("launchType", "FARGATE"),
            created_at=moment,
            subnet=revision.subnet,
            target_group=revision.target_group or _target_group(self.region, service.name),
        )
        return self._keep(task)

    def _pull(self, image: ResolvedImage, architecture: str) -> ResolvedImage:
        """The digest stays that of the deployment, but the image may have been deleted since."""
        return replace(resolve(image.pinned, architecture, self.registry), reference=image.reference)

    def start(self, task: Task) -> Task:
        """Takes in a task that belongs to no service."""
        self._one_off.append(task)
        return self._keep(task)

    def _keep(self, task: Task) -> Task:
        self.tasks[task.arn] = task
        return task

    # Time

    def tick(self, moment: float) -> None:
        for service in self.services.values():
            Scheduler(service, self.launch, moment).step()
        for task in self._one_off:
            task.tick(moment)
        self._one_off = [task for task in self._one_off if not task.is_stopped]
        self._forget_stopped()

    def _forget_stopped(self) -> None:
        if len(self.tasks) <= MOST_STOPPED_TASKS:
            return
        stopped = [name for name, task in self.tasks.items() if task.is_stopped]
        for name in stopped[: len(self.tasks) - MOST_STOPPED_TASKS]:
            del self.tasks[name]


def _target_group(region: str, service: str) -> str:
    return f"arn:aws:elasticloadbalancing:{region}:{ACCOUNT}:targetgroup/{service}/6d0ecf831eec9f09"
