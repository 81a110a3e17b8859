"""Tasks: listing, describing and running them."""

from harness import NETWORK, Cloud, definition
from refusals import refused
from web import Web


def test_tasks_of_a_service_tell_where_they_come_from(web: Web) -> None:
    task = web.tasks(serviceName="web")[0]
    assert (task["lastStatus"], task["desiredStatus"], task["group"]) == ("RUNNING", "RUNNING", "service:web")
    assert task["startedBy"] == web.first["deployments"][0]["id"]
    assert task["taskDefinitionArn"] == web.first["taskDefinition"]
    assert task["containers"][0]["imageDigest"] == web.image["digest"]


def test_stopped_tasks_are_listed_only_on_demand(web: Web) -> None:
    task = web.tasks()[0]["taskArn"]
    web.ecs.stop_task(cluster="dev", task=task)
    web.cloud.advance(1)
    assert task not in web.ecs.list_tasks(cluster="dev")["taskArns"]
    assert web.ecs.list_tasks(cluster="dev", desiredStatus="STOPPED")["taskArns"] == [task]


def test_filters_narrow_the_list(web: Web) -> None:
    web.cloud.add_service("other", desiredCount=3)
    assert len(web.tasks()) == 5
    assert len(web.tasks(serviceName="other")) == 3
    assert len(web.tasks(family="web")) == 2
    assert len(web.tasks(startedBy=web.first["deployments"][0]["id"])) == 2
    with refused("InvalidParameterException", "startedBy cannot be combined with serviceName."):
        web.tasks(startedBy="me", serviceName="web")
    with refused("ServiceNotFoundException"):
        web.tasks(serviceName="wed")


def test_tasks_are_listed_in_pages(cloud: Cloud) -> None:
    cloud.add_service(desiredCount=230)
    pages = cloud.client("ecs").get_paginator("list_tasks").paginate(cluster="dev")
    assert [len(page["taskArns"]) for page in pages] == [100, 100, 30]


def test_unknown_tasks_are_missing(web: Web) -> None:
    answer = web.ecs.describe_tasks(cluster="dev", tasks=["0123456789abcdef0123456789abcdef"])
    assert (answer["tasks"], answer["failures"][0]["reason"]) == ([], "MISSING")


def test_a_container_stopped_along_with_another_has_its_own_exit_code(cloud: Cloud) -> None:
    cloud.push("1.0.1", "crash", exitCode=9)
    both = definition("1.0.1")
    both["containerDefinitions"].append({"name": "sidecar", "image": "public.ecr.aws/envoy:1"})
    cloud.add_service(taskDefinition=both, steady=False, desiredCount=1)
    cloud.advance(6)
    ecs = cloud.client("ecs")
    arns = ecs.list_tasks(cluster="dev", desiredStatus="STOPPED")["taskArns"]
    containers = ecs.describe_tasks(cluster="dev", tasks=arns)["tasks"][0]["containers"]
    assert [(one["name"], one["exitCode"]) for one in containers] == [("web", 9), ("sidecar", 0)]


def test_a_moved_tag_does_not_touch_a_deployment_under_way(web: Web) -> None:
    web.cloud.push("1.0.0")
    web.ecs.stop_task(cluster="dev", task=web.tasks()[0]["taskArn"])
    web.cloud.advance(10)
    assert {task["containers"][0]["imageDigest"] for task in web.tasks()} == {web.image["digest"]}
    web.ecs.update_service(cluster="dev", service="web", forceNewDeployment=True)
    web.cloud.advance(20)
    assert {task["containers"][0]["imageDigest"] for task in web.tasks()} != {web.image["digest"]}


def test_tasks_of_a_multi_arch_image_report_the_platform(cloud: Cloud) -> None:
    web = Web(cloud)
    deployment = web.update("1.0.1", multiArch=True)
    cloud.advance(20)
    assert web.image["digest"] != web.image["platformDigest"]
    task = web.tasks(startedBy=deployment["id"])[0]
    assert task["containers"][0]["imageDigest"] == web.image["platformDigest"]


def test_images_pinned_by_digest_play_their_behaviour(cloud: Cloud) -> None:
    image = cloud.push("1.0.0", "hang")
    cloud.add_service(taskDefinition=definition(f"1.0.0@{image['digest']}"), steady=False)
    cloud.push("1.0.0", "run")
    cloud.advance(50)
    service = cloud.client("ecs").describe_services(cluster="dev", services=["web"])["services"][0]
    assert (service["runningCount"], service["pendingCount"]) == (0, 2)


def test_a_single_task_runs_to_its_end(web: Web) -> None:
    web.cloud.push("job", "crash", exitCode=0)
    web.ecs.register_task_definition(**definition("job", family="job"))
    given = {"cluster": "dev", "taskDefinition": "job", "clientToken": "once", "startedBy": "me"}
    with refused("InvalidParameterException", "Network Configuration must be provided"):
        web.ecs.run_task(**given)
    task = web.ecs.run_task(**given, networkConfiguration=NETWORK)["tasks"][0]
    again = web.ecs.run_task(**given, networkConfiguration=NETWORK)["tasks"][0]
    assert task["taskArn"] == again["taskArn"]
    web.cloud.advance(20)
    settings = {"Delay": 0, "MaxAttempts": 1}
    web.ecs.get_waiter("tasks_stopped").wait(cluster="dev", tasks=[task["taskArn"]], WaiterConfig=settings)
    ended = web.tasks(startedBy="me", desiredStatus="STOPPED")[0]
    assert ended["containers"][0]["exitCode"] == 0
