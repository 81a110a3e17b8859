"""The service that most tests roll out."""

from typing import Any

from harness import BREAKER, Cloud, definition


class Web:
    """The service 'web' of the cluster 'dev', running image 1.0.0, and what tests do with it."""

    def __init__(self, cloud: Cloud, **settings: object) -> None:
        self.cloud, self.ecs = cloud, cloud.client("ecs")
        self.image = cloud.push("1.0.0")
        settings = {"deploymentConfiguration": BREAKER, "taskDefinition": definition("1.0.0"), **settings}
        self.first = cloud.add_service(**settings)

    def update(self, tag: str, behaviour: str = "run", **more: object) -> dict[str, Any]:
        """Pushes an image, registers it and moves the service to it; answers the new primary deployment."""
        self.image = self.cloud.push(tag, behaviour, **more)
        registered = self.ecs.register_task_definition(**definition(tag))["taskDefinition"]
        arn = registered["taskDefinitionArn"]
        return self.ecs.update_service(cluster="dev", service="web", taskDefinition=arn)["service"]["deployments"][0]

    def describe(self) -> dict[str, Any]:
        return self.ecs.describe_services(cluster="dev", services=["web"])["services"][0]

    def deployment(self, identifier: str) -> dict[str, Any] | None:
        return next((one for one in self.describe()["deployments"] if one["id"] == identifier), None)

    def tasks(self, **filters: str) -> list[dict[str, Any]]:
        arns = self.ecs.list_tasks(cluster="dev", **filters)["taskArns"]
        return self.ecs.describe_tasks(cluster="dev", tasks=arns)["tasks"] if arns else []

    def stopped(self, identifier: str) -> dict[str, Any]:
        """A stopped task of a deployment."""
        return self.tasks(startedBy=identifier, desiredStatus="STOPPED")[0]

    def record(self) -> dict[str, Any]:
        arn = self.describe()["currentServiceDeployment"]
        found = self.ecs.describe_service_deployments(serviceDeploymentArns=[arn])
        return found["serviceDeployments"][0]

    @property
    def messages(self) -> list[str]:
        return [event["message"] for event in self.describe()["events"]]
