"""Task definitions: what is stored, answered and refused."""

import json
from typing import Any

import pytest
from botocore.config import Config
from harness import Cloud, definition
from refusals import refused


def container(**more: Any) -> dict[str, Any]:
    return {"name": "web", "image": "nginx", **more}


def test_the_defaults_of_aws_are_added(cloud: Cloud) -> None:
    registered = cloud.client("ecs").register_task_definition(**definition("1.0.0"))["taskDefinition"]
    web = registered["containerDefinitions"][0]
    assert (web["cpu"], web["essential"]) == (0, True)
    assert web["portMappings"] == [{"containerPort": 80, "hostPort": 80, "protocol": "tcp"}]
    assert all(web[name] == [] for name in ("environment", "mountPoints", "volumesFrom", "systemControls"))
    assert (registered["volumes"], registered["placementConstraints"]) == ([], [])
    assert (registered["revision"], registered["status"]) == (1, "ACTIVE")
    assert registered["compatibilities"] == ["EC2", "FARGATE"]
    assert registered["requiresAttributes"] and registered["registeredAt"] and registered["registeredBy"]


def test_on_bridge_networks_the_host_port_is_left_to_docker(cloud: Cloud) -> None:
    ports = [{"containerPort": 80}]
    given = {"family": "web", "containerDefinitions": [container(memory=64, portMappings=ports)]}
    registered = cloud.client("ecs").register_task_definition(**given)["taskDefinition"]
    assert registered["containerDefinitions"][0]["portMappings"][0]["hostPort"] == 0


def test_sizes_are_stored_in_units(cloud: Cloud) -> None:
    registered = cloud.client("ecs").register_task_definition(**definition("1", cpu=".5 vCPU", memory="1 GB"))
    assert (registered["taskDefinition"]["cpu"], registered["taskDefinition"]["memory"]) == ("512", "1024")


def test_every_registration_is_a_new_revision(cloud: Cloud) -> None:
    ecs = cloud.client("ecs")
    for expected in (1, 2, 3):
        assert ecs.register_task_definition(**definition("1"))["taskDefinition"]["revision"] == expected
    ecs.deregister_task_definition(taskDefinition="web:3")
    assert ecs.register_task_definition(**definition("1"))["taskDefinition"]["revision"] == 4


def test_a_family_stands_for_its_newest_active_revision(cloud: Cloud) -> None:
    ecs = cloud.client("ecs")
    for _ in range(3):
        ecs.register_task_definition(**definition("1"))
    assert ecs.deregister_task_definition(taskDefinition="web:3")["taskDefinition"]["status"] == "INACTIVE"
    assert ecs.describe_task_definition(taskDefinition="web")["taskDefinition"]["revision"] == 2
    assert ecs.describe_task_definition(taskDefinition="web:3")["taskDefinition"]["status"] == "INACTIVE"
    with refused("ClientException", "Unable to describe task definition."):
        ecs.describe_task_definition(taskDefinition="web:9")


def test_tags_come_only_to_those_who_ask(cloud: Cloud) -> None:
    ecs, tags = cloud.client("ecs"), [{"key": "release", "value": "1.0.1"}]
    arn = ecs.register_task_definition(**definition("1", tags=tags))["taskDefinition"]["taskDefinitionArn"]
    assert "tags" not in ecs.describe_task_definition(taskDefinition=arn)
    assert ecs.describe_task_definition(taskDefinition=arn, include=["TAGS"])["tags"] == tags
    ecs.tag_resource(resourceArn=arn, tags=[{"key": "by", "value": "me"}])
    assert len(ecs.list_tags_for_resource(resourceArn=arn)["tags"]) == 2
    ecs.untag_resource(resourceArn=arn, tagKeys=["by"])
    assert ecs.list_tags_for_resource(resourceArn=arn)["tags"] == tags


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"family": "no good"}, "Family contains invalid characters."),
        ({"containerDefinitions": []}, "Container list cannot be empty."),
        ({"containerDefinitions": [{"image": "nginx"}]}, "Container.name should not be null or empty."),
        ({"containerDefinitions": [{"name": "web"}]}, "Container.image should not be null or empty."),
        ({"containerDefinitions": [{"name": "no good", "image": "nginx"}]}, "Invalid container name 'no good'"),
        ({"containerDefinitions": [container(), container()]}, "used more than once"),
        ({"containerDefinitions": [container(essential=False)]}, "at least one container must be essential"),
        ({"containerDefinitions": [container(memory=1024)]}, "'memory' setting for container is greater"),
        (
            {"containerDefinitions": [container(portMappings=[{"containerPort": 80, "hostPort": 8080}])]},
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
        ),
        ({"networkMode": "bridge"}, "Fargate only supports network mode 'awsvpc'."),
        ({"memory": "4096"}, "No Fargate configuration exists for given values"),
        ({"cpu": "300"}, "No Fargate configuration exists for given values"),
    ],
)
def test_nonsense_is_refused_in_the_words_of_aws(cloud: Cloud, changes: dict[str, Any], message: str) -> None:
    with refused("ClientException", message):
        cloud.client("ecs").register_task_definition(**definition("1", **changes))


@pytest.mark.parametrize("missing", ["cpu", "memory"])
def test_fargate_needs_sizes(cloud: Cloud, missing: str) -> None:
    given = definition("1")
    del given[missing]
    with refused("ClientException", f"Fargate requires that '{missing}' be defined at the task level."):
        cloud.client("ecs").register_task_definition(**given | {"containerDefinitions": [container(memory=64)]})


def test_a_container_needs_memory_from_somewhere(cloud: Cloud) -> None:
    with refused("ClientException", "At least one of 'memory' or 'memoryReservation' must be specified."):
        cloud.client("ecs").register_task_definition(family="web", containerDefinitions=[container()])


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"containerDefinitions": []}, "InvalidParameterException"),
        ({"family": "web", "containerDefinitions": [], "cpu": 256}, "SerializationException"),
        ({"family": "web", "containerDefinitions": [], "sizes": 1}, "InvalidParameterException"),
        ({"family": "web", "containerDefinitions": [], "networkMode": "vpc"}, "InvalidParameterException"),
    ],
)
def test_requests_are_held_against_the_model(cloud: Cloud, given: dict[str, Any], code: str) -> None:
    ecs = cloud.client("ecs", **unchecked())
    ecs.meta.events.register("before-call.ecs", lambda params, **_: send(params, given))
    with refused(code):
        ecs.register_task_definition(family="web", containerDefinitions=[])


def unchecked() -> dict[str, Any]:
    return {"config": Config(parameter_validation=False, retries={"total_max_attempts": 1, "mode": "standard"})}


def send(params: dict[str, Any], content: Any) -> None:
    """Replaces the body of a request before it is signed."""
    params["body"] = json.dumps(content).encode()
    params["headers"].pop("Content-Length", None)


def test_definitions_are_listed_in_pages(cloud: Cloud) -> None:
    ecs = cloud.client("ecs")
    for _ in range(5):
        ecs.register_task_definition(**definition("1"))
    ecs.register_task_definition(**definition("1", family="other"))
    pages = list(
        ecs.get_paginator("list_task_definitions").paginate(familyPrefix="web", PaginationConfig={"PageSize": 2})
    )
    assert [len(page["taskDefinitionArns"]) for page in pages] == [2, 2, 1]
    assert ecs.list_task_definition_families()["families"] == ["other", "web"]
    newest = ecs.list_task_definitions(familyPrefix="web", sort="DESC", maxResults=1)["taskDefinitionArns"]
    assert newest[0].endswith("web:5")
