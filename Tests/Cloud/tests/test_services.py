"""Services: what UpdateService starts, applies and refuses."""

from typing import Any

import pytest
from harness import NETWORK, Cloud, definition
from refusals import refused
from web import Web

BALANCERS = [
    {
        "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/t/1",
        "containerName": "web",
        "containerPort": 80,
    }
]


def update(web: Web, **changes: Any) -> dict[str, Any]:
    return web.ecs.update_service(cluster="dev", service="web", **changes)["service"]


@pytest.mark.parametrize(
    "changes",
    [
        {"networkConfiguration": NETWORK},
        {"platformVersion": "1.3.0"},
        {"loadBalancers": BALANCERS},
        {"serviceRegistries": [{"registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1"}]},
        {"serviceConnectConfiguration": {"enabled": False}},
        {"forceNewDeployment": True},
    ],
)
def test_these_start_a_deployment(web: Web, changes: dict[str, Any]) -> None:
    service = update(web, **changes)
    assert len(service["deployments"]) == 2
    assert service["currentServiceDeployment"] != web.first["currentServiceDeployment"]


@pytest.mark.parametrize(
    "changes",
    [
        {"desiredCount": 3},
        {"deploymentConfiguration": {"maximumPercent": 150}},
        {"healthCheckGracePeriodSeconds": 30},
        {"enableExecuteCommand": True},
        {"enableECSManagedTags": True},
        {"propagateTags": "SERVICE"},
        {"placementStrategy": [{"type": "spread", "field": "attribute:ecs.availability-zone"}]},
        {"availabilityZoneRebalancing": "ENABLED"},
        {"forceNewDeployment": False},
    ],
)
def test_these_apply_in_place(web: Web, changes: dict[str, Any]) -> None:
    service = update(web, **changes)
    assert [one["id"] for one in service["deployments"]] == [web.first["deployments"][0]["id"]]
    for name, value in changes.items():
        if isinstance(value, dict):
            assert value.items() <= service[name].items()
        elif name != "forceNewDeployment":
            assert service[name] == value


def test_what_already_holds_starts_nothing(web: Web) -> None:
    same = {"taskDefinition": "web", "networkConfiguration": web.first["networkConfiguration"], "loadBalancers": []}
    assert len(update(web, **same)["deployments"]) == 1


def test_a_family_is_stored_as_the_arn_of_its_revision(web: Web) -> None:
    arn = web.ecs.register_task_definition(**definition("1.0.0"))["taskDefinition"]["taskDefinitionArn"]
    service = update(web, taskDefinition="web")
    assert service["taskDefinition"] == service["deployments"][0]["taskDefinition"] == arn


def test_a_partial_deployment_configuration_leaves_the_rest(web: Web) -> None:
    update(web, deploymentConfiguration={"minimumHealthyPercent": 50})
    configuration = web.describe()["deploymentConfiguration"]
    assert (configuration["minimumHealthyPercent"], configuration["maximumPercent"]) == (50, 200)
    assert configuration["deploymentCircuitBreaker"] == {"enable": True, "rollback": True}


def test_unusable_definitions_are_refused(web: Web) -> None:
    web.ecs.register_task_definition(**definition("1.0.0"))
    web.ecs.deregister_task_definition(taskDefinition="web:2")
    with refused("ClientException", "TaskDefinition is inactive"):
        update(web, taskDefinition="web:2")
    with refused("ClientException", "TaskDefinition not found."):
        update(web, taskDefinition="web:9")


def test_what_does_not_exist_is_named_as_such(web: Web) -> None:
    with refused("ClusterNotFoundException"):
        web.ecs.update_service(service="web", desiredCount=1)
    with refused("ServiceNotFoundException"):
        web.ecs.update_service(cluster="dev", service="wed", desiredCount=1)
    with refused("ClusterNotFoundException"):
        web.ecs.describe_services(cluster="prod", services=["web"])


def test_numbers_out_of_range_are_refused(web: Web) -> None:
    for changes in ({"desiredCount": -1}, {"deploymentConfiguration": {"maximumPercent": 50}}):
        with refused("InvalidParameterException"):
            update(web, **changes)


def test_a_service_of_codedeploy_is_left_to_codedeploy(cloud: Cloud) -> None:
    web = Web(cloud, deploymentController={"type": "CODE_DEPLOY"}, deploymentConfiguration={})
    with refused(
        "InvalidParameterException",
        "Unable to update task definition on services with a CODE_DEPLOY deployment controller. "
        "Use AWS CodeDeploy to trigger a new deployment.",
    ):
        update(web, taskDefinition="web", networkConfiguration=NETWORK)
    with refused("InvalidParameterException", "Cannot force a new deployment on services with a CODE_DEPLOY"):
        update(web, forceNewDeployment=True)
    assert update(web, desiredCount=3)["desiredCount"] == 3


def test_a_service_of_an_external_controller_takes_little(cloud: Cloud) -> None:
    web = Web(cloud, deploymentController={"type": "EXTERNAL"}, deploymentConfiguration={})
    assert web.describe()["deployments"] == []
    with refused("InvalidParameterException", "Cannot force a new deployment on services with a EXTERNAL"):
        update(web, forceNewDeployment=True)
    with refused("InvalidParameterException", "Unable to update task definition on services with a EXTERNAL"):
        update(web, taskDefinition="web")


def test_a_service_is_created_and_starts_its_tasks(cloud: Cloud) -> None:
    ecs = cloud.client("ecs")
    ecs.create_cluster(clusterName="dev")
    ecs.register_task_definition(**definition("1.0.0"))
    with refused("InvalidParameterException", "Network Configuration must be provided when networkMode 'awsvpc'"):
        ecs.create_service(cluster="dev", serviceName="web", taskDefinition="web", desiredCount=2)
    given = {"cluster": "dev", "serviceName": "web", "taskDefinition": "web", "networkConfiguration": NETWORK}
    service = ecs.create_service(**given, desiredCount=2, launchType="FARGATE")["service"]
    assert (service["runningCount"], service["deployments"][0]["rolloutState"]) == (0, "IN_PROGRESS")
    with refused("InvalidParameterException", "Creation of service was not idempotent."):
        ecs.create_service(**given, desiredCount=2)
    cloud.advance(10)
    settings = {"Delay": 0, "MaxAttempts": 1}
    ecs.get_waiter("services_stable").wait(cluster="dev", services=["web"], WaiterConfig=settings)


def test_a_service_above_zero_is_deleted_by_force_only(web: Web) -> None:
    with refused("InvalidParameterException", "cannot be stopped while it is scaled above 0"):
        web.ecs.delete_service(cluster="dev", service="web")
    web.ecs.delete_service(cluster="dev", service="web", force=True)
    with refused("InvalidParameterException", "still Draining"):
        web.ecs.create_service(cluster="dev", serviceName="web", taskDefinition="web", networkConfiguration=NETWORK)


def test_at_most_ten_services_are_described_at_once(web: Web) -> None:
    with refused("InvalidParameterException"):
        web.ecs.describe_services(cluster="dev", services=[f"web{index}" for index in range(11)])
    answer = web.ecs.describe_services(cluster="dev", services=["web", "wed"])
    assert [service["serviceName"] for service in answer["services"]] == ["web"]
    arn = "arn:aws:ecs:eu-west-1:123456789012:service/dev/wed"
    assert answer["failures"] == [{"arn": arn, "reason": "MISSING"}]


def test_services_are_listed_in_pages(cloud: Cloud) -> None:
    for index in range(12):
        cloud.add_service(f"web{index}", desiredCount=0)
    ecs = cloud.client("ecs")
    pages = [len(page["serviceArns"]) for page in ecs.get_paginator("list_services").paginate(cluster="dev")]
    assert pages == [10, 2]


def test_clusters_are_listed_and_described(web: Web) -> None:
    assert web.ecs.list_clusters()["clusterArns"] == ["arn:aws:ecs:eu-west-1:123456789012:cluster/dev"]
    answer = web.ecs.describe_clusters(clusters=["dev", "prod"])
    cluster = answer["clusters"][0]
    assert (cluster["status"], cluster["activeServicesCount"], cluster["runningTasksCount"]) == ("ACTIVE", 1, 2)
    assert answer["failures"] == [{"arn": "arn:aws:ecs:eu-west-1:123456789012:cluster/prod", "reason": "MISSING"}]


def test_tags_of_a_service_can_be_changed(web: Web) -> None:
    arn = web.first["serviceArn"]
    web.ecs.tag_resource(resourceArn=arn, tags=[{"key": "team", "value": "blue"}])
    described = web.ecs.describe_services(cluster="dev", services=["web"], include=["TAGS"])["services"][0]
    assert described["tags"] == [{"key": "team", "value": "blue"}]
    assert "tags" not in web.describe()


def test_regions_know_nothing_of_each_other(web: Web) -> None:
    elsewhere = web.cloud.client("ecs", region_name="us-east-1")
    assert elsewhere.list_clusters()["clusterArns"] == []
