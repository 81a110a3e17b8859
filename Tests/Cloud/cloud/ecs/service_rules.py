"""What ECS refuses of a service, in its words."""

from typing import Any

from cloud.answers import AwsError
from cloud.ecs.definition import TaskDefinition
from cloud.ecs.revision import FIELDS
from cloud.ecs.service import Service

Given = dict[str, Any]

NAMES = {"cluster", "service"}
UPDATABLE = {
    "CODE_DEPLOY": {
        "desiredCount",
        "deploymentConfiguration",
        "deploymentController",
        "healthCheckGracePeriodSeconds",
        "placementConstraints",
        "placementStrategy",
        "enableECSManagedTags",
        "propagateTags",
    },
    "EXTERNAL": {
        "desiredCount",
        "deploymentController",
        "placementConstraints",
        "placementStrategy",
        "healthCheckGracePeriodSeconds",
        "enableECSManagedTags",
        "propagateTags",
    },
}
"""What UpdateService takes of services that something else deploys."""

WORDS = {
    "taskDefinition": "update task definition",
    "networkConfiguration": "update network parameters",
    "loadBalancers": "update load balancers",
    "serviceRegistries": "update service registries",
    "platformVersion": "update platform version",
}


def check_controller(service: Service, given: Given) -> None:
    """Only ECS's own controller takes everything."""
    kind = service.controller
    if kind == "ECS":
        return
    refused = sorted(given.keys() - NAMES - UPDATABLE[kind])
    if "forceNewDeployment" in refused:
        if given["forceNewDeployment"]:
            raise _invalid(f"Cannot force a new deployment on services with a {kind} deployment controller")
        refused.remove("forceNewDeployment")
    if refused:
        # The task definition is what people stumble over: name it before any other field.
        field = "taskDefinition" if "taskDefinition" in refused else refused[0]
        advice = " Use AWS CodeDeploy to trigger a new deployment." if kind == "CODE_DEPLOY" else ""
        raise _invalid(
            f"Unable to {WORDS.get(field, f'update {field}')} on services with a {kind} deployment controller.{advice}"
        )


def check_network(settings: Given, definition: TaskDefinition) -> None:
    given = settings.get("networkConfiguration", {}).get("awsvpcConfiguration")
    if definition.needs_network and not given:
        raise _invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.")
    if given and not definition.needs_network:
        raise _invalid("Network Configuration is not valid for the given networkMode of this task definition.")
    if given and not given["subnets"]:
        raise _invalid("subnets can not be empty.")


def check_counts(given: Given) -> None:
    if given.get("desiredCount", 0) < 0:
        raise _invalid("desiredCount must be 0 or greater.")
    configuration = given.get("deploymentConfiguration", {})
    most, fewest = configuration.get("maximumPercent", 200), configuration.get("minimumHealthyPercent", 100)
    if fewest < 0 or fewest > 100:
        raise _invalid("minimumHealthyPercent must be between 0 and 100.")
    if most < 100 or most > 200_000:
        raise _invalid("maximumPercent must be between 100 and 200000.")


def starts_deployment(service: Service, changes: Given, force: bool) -> bool:
    """True when a field of the revision gets another value."""
    return force or any(
        name in FIELDS
        and name not in ("capacityProviderStrategy", "launchType")
        and service.settings.get(name) != value
        for name, value in changes.items()
    )


def _invalid(message: str) -> AwsError:
    return AwsError("InvalidParameterException", message)
