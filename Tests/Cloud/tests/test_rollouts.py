"""Rolling deployments: how they go well, fail and go back."""

import pytest
from botocore.exceptions import WaiterError
from harness import BREAKER, REGISTRY, Cloud, definition
from web import Web


def test_a_prepared_service_is_steady(web: Web) -> None:
    service = web.describe()
    assert (service["runningCount"], service["pendingCount"], len(service["deployments"])) == (2, 0, 1)
    assert service["deployments"][0]["rolloutState"] == "COMPLETED"
    assert web.record()["status"] == "SUCCESSFUL"


def test_a_rollout_replaces_every_task(web: Web) -> None:
    deployment = web.update("1.0.1")
    assert (deployment["status"], deployment["rolloutState"]) == ("PRIMARY", "IN_PROGRESS")
    web.cloud.advance(1)
    assert [one["status"] for one in web.describe()["deployments"]] == ["PRIMARY", "ACTIVE"]
    web.cloud.advance(20)
    service = web.describe()
    assert [one["id"] for one in service["deployments"]] == [deployment["id"]]
    assert service["deployments"][0]["rolloutState"] == "COMPLETED"
    tasks = web.tasks(serviceName="web")
    assert {task["startedBy"] for task in tasks} == {deployment["id"]}
    assert {task["containers"][0]["imageDigest"] for task in tasks} == {web.image["digest"]}
    assert web.messages[:2] == [
        "(service web) has reached a steady state.",
        f"(service web) (deployment {deployment['id']}) deployment completed.",
    ]


def test_capacity_stays_within_the_percentages(cloud: Cloud) -> None:
    limits = {"minimumHealthyPercent": 50, "maximumPercent": 150}
    web = Web(cloud, desiredCount=4, deploymentConfiguration=limits)
    deployment = web.update("1.0.1")
    for _ in range(60):
        cloud.advance(1)
        service = web.describe()
        assert service["runningCount"] >= 2
        assert service["runningCount"] + service["pendingCount"] <= 6
    assert web.deployment(deployment["id"])["rolloutState"] == "COMPLETED"


def test_a_rollout_without_room_to_move_stalls_with_an_event(cloud: Cloud) -> None:
    web = Web(cloud, desiredCount=1, deploymentConfiguration={"minimumHealthyPercent": 100, "maximumPercent": 100})
    deployment = web.update("1.0.1")
    cloud.advance(100)
    assert web.deployment(deployment["id"])["rolloutState"] == "IN_PROGRESS"
    assert sum("unable to stop or start tasks" in message for message in web.messages) == 1


def test_the_breaker_trips_and_rolls_back(web: Web) -> None:
    deployment = web.update("1.0.1", "crash", exitCode=3)
    while (found := web.deployment(deployment["id"])) and found["rolloutState"] == "IN_PROGRESS":
        web.cloud.advance(1)
    assert found and found["failedTasks"] >= 3
    assert found["rolloutStateReason"] == "ECS deployment circuit breaker: tasks failed to start."
    primary = web.describe()["deployments"][0]
    assert primary["id"] != deployment["id"]
    assert primary["taskDefinition"] == web.first["taskDefinition"]
    assert "circuit breaker: rolling back to deploymentId" in primary["rolloutStateReason"]
    assert web.record()["status"] == "ROLLBACK_IN_PROGRESS"
    web.cloud.advance(20)
    assert [one["id"] for one in web.describe()["deployments"]] == [primary["id"]]
    record = web.record()
    assert record["status"] == "ROLLBACK_SUCCESSFUL"
    assert record["deploymentCircuitBreaker"]["status"] == "TRIGGERED"
    assert record["rollback"]["serviceRevisionArn"] != record["targetServiceRevision"]["arn"]
    assert web.describe()["taskDefinition"] == web.first["taskDefinition"]


def test_the_threshold_is_half_of_the_desired_count(cloud: Cloud) -> None:
    web = Web(cloud, desiredCount=9)
    web.update("1.0.1", "no-pull")
    cloud.advance(1)
    assert web.record()["deploymentCircuitBreaker"] == {"status": "MONITORING", "failureCount": 0, "threshold": 5}


def test_without_a_completed_deployment_the_breaker_leaves_it_failed(cloud: Cloud) -> None:
    cloud.push("1.0.0", "crash")
    cloud.add_service(steady=False, taskDefinition=definition("1.0.0"), deploymentConfiguration=BREAKER)
    cloud.advance(60)
    service = cloud.client("ecs").describe_services(cluster="dev", services=["web"])["services"][0]
    assert [one["rolloutState"] for one in service["deployments"]] == ["FAILED"]
    assert (service["runningCount"], service["pendingCount"]) == (0, 0)


def test_a_breaker_without_rollback_leaves_it_failed(cloud: Cloud) -> None:
    web = Web(cloud, deploymentConfiguration={"deploymentCircuitBreaker": {"enable": True, "rollback": False}})
    deployment = web.update("1.0.1", "crash")
    cloud.advance(60)
    assert web.deployment(deployment["id"])["rolloutState"] == "FAILED"
    assert web.record()["status"] == "STOPPED"
    assert web.describe()["runningCount"] == 2


def test_without_the_breaker_tasks_crash_for_ever(cloud: Cloud) -> None:
    web = Web(cloud, deploymentConfiguration={})
    deployment = web.update("1.0.1", "crash")
    cloud.advance(300)
    found = web.deployment(deployment["id"])
    assert found and found["rolloutState"] == "IN_PROGRESS" and found["failedTasks"] > 50
    assert web.describe()["runningCount"] >= 2
    assert any("unable to consistently start tasks" in message for message in web.messages)


@pytest.mark.parametrize(
    ("behaviour", "stop_code", "reason", "exit_code"),
    [
        ("crash", "EssentialContainerExited", "Essential container in task exited", 1),
        ("oom", "EssentialContainerExited", "Essential container in task exited", 137),
        ("exec-format", "TaskFailedToStart", "CannotStartContainerError: ", None),
        ("no-pull", "TaskFailedToStart", "CannotPullContainerError: ", None),
        ("no-secret", "TaskFailedToStart", "ResourceInitializationError: ", None),
        ("unhealthy", "ServiceSchedulerInitiated", "Task failed ELB health checks in (target-group ", 0),
    ],
)
def test_failures_say_why(web: Web, behaviour: str, stop_code: str, reason: str, exit_code: int | None) -> None:
    deployment = web.update("1.0.1", behaviour)
    web.cloud.advance(60)
    task = web.stopped(deployment["id"])
    assert task["stopCode"] == stop_code
    assert task["stoppedReason"].startswith(reason)
    assert task["containers"][0].get("exitCode") == exit_code
    assert web.record()["status"] == "ROLLBACK_SUCCESSFUL"


def test_the_container_says_that_memory_ran_out(web: Web) -> None:
    deployment = web.update("1.0.1", "oom")
    web.cloud.advance(10)
    container = web.stopped(deployment["id"])["containers"][0]
    assert container["reason"] == "OutOfMemoryError: Container killed due to memory usage"


def test_the_container_says_which_image_is_missing(web: Web) -> None:
    deployment = web.update("1.0.1", "no-pull")
    web.cloud.advance(10)
    assert f"{REGISTRY}/hello:1.0.1" in web.stopped(deployment["id"])["containers"][0]["reason"]


def test_a_tag_that_a_known_repository_lacks_cannot_be_pulled(web: Web) -> None:
    registered = web.ecs.register_task_definition(**definition("9.9.9"))["taskDefinition"]
    arn = registered["taskDefinitionArn"]
    answer = web.ecs.update_service(cluster="dev", service="web", taskDefinition=arn)["service"]
    web.cloud.advance(10)
    assert web.stopped(answer["deployments"][0]["id"])["stoppedReason"].startswith("CannotPullContainerError")


def test_a_hanging_task_stays_pending(web: Web) -> None:
    deployment = web.update("1.0.1", "hang")
    web.cloud.advance(500)
    found = web.deployment(deployment["id"])
    assert found and (found["rolloutState"], found["pendingCount"], found["runningCount"]) == ("IN_PROGRESS", 2, 0)
    assert web.describe()["runningCount"] == 2


def test_a_slow_task_gets_there_in_the_end(web: Web) -> None:
    deployment = web.update("1.0.1", "slow", afterTicks=30)
    web.cloud.advance(25)
    assert web.deployment(deployment["id"])["runningCount"] == 0
    web.cloud.advance(20)
    assert web.deployment(deployment["id"])["rolloutState"] == "COMPLETED"


def test_a_crash_after_completion_only_brings_new_tasks(web: Web) -> None:
    deployment = web.update("1.0.1", "crash", afterTicks=12)
    web.cloud.advance(12)
    assert web.deployment(deployment["id"])["rolloutState"] == "COMPLETED"
    web.cloud.advance(30)
    found = web.deployment(deployment["id"])
    assert found and (found["rolloutState"], found["failedTasks"]) == ("COMPLETED", 0)
    assert web.stopped(deployment["id"])["containers"][0]["exitCode"] == 1


def test_a_second_update_supersedes_the_first(web: Web) -> None:
    first = web.update("1.0.1", "slow")
    record = web.record()["serviceDeploymentArn"]
    web.cloud.advance(4)
    second = web.update("1.0.2")
    found = web.deployment(first["id"])
    assert found and found["status"] == "ACTIVE"
    web.cloud.advance(30)
    assert [one["id"] for one in web.describe()["deployments"]] == [second["id"]]
    stopped = web.ecs.describe_service_deployments(serviceDeploymentArns=[record])["serviceDeployments"][0]
    assert stopped["status"] == "STOPPED"


def test_scaled_to_zero_a_rollout_completes_with_nothing_running(web: Web) -> None:
    deployment = web.update("1.0.1", "slow")
    web.cloud.advance(2)
    web.ecs.update_service(cluster="dev", service="web", desiredCount=0)
    web.cloud.advance(10)
    service = web.describe()
    assert service["deployments"][0]["id"] == deployment["id"]
    assert (service["deployments"][0]["rolloutState"], service["runningCount"]) == ("COMPLETED", 0)


def test_scaling_applies_in_place(web: Web) -> None:
    before = web.describe()["deployments"][0]["id"]
    for wanted in (5, 1):
        web.ecs.update_service(cluster="dev", service="web", desiredCount=wanted)
        web.cloud.advance(20)
        service = web.describe()
        assert service["runningCount"] == wanted
        assert [one["id"] for one in service["deployments"]] == [before]


def test_a_task_that_someone_stops_is_replaced(web: Web) -> None:
    task = web.tasks(serviceName="web")[0]["taskArn"]
    web.ecs.stop_task(cluster="dev", task=task, reason="just so")
    web.cloud.advance(20)
    assert web.describe()["runningCount"] == 2
    stopped = web.tasks(desiredStatus="STOPPED")[0]
    assert (stopped["stopCode"], stopped["stoppedReason"]) == ("UserInitiated", "just so")


def test_the_waiter_sees_a_stable_service(web: Web) -> None:
    web.update("1.0.1")
    web.cloud.control("POST", "clock", {"tickSeconds": 0.005})
    settings = {"Delay": 0, "MaxAttempts": 1000}
    web.ecs.get_waiter("services_stable").wait(cluster="dev", services=["web"], WaiterConfig=settings)
    assert {task["startedBy"] for task in web.tasks()} == {web.describe()["deployments"][0]["id"]}


def test_the_waiter_gives_up_on_a_hanging_rollout(web: Web) -> None:
    web.update("1.0.1", "hang")
    web.cloud.control("POST", "clock", {"tickSeconds": 0.001})
    with pytest.raises(WaiterError):
        settings = {"Delay": 0, "MaxAttempts": 30}
        web.ecs.get_waiter("services_stable").wait(cluster="dev", services=["web"], WaiterConfig=settings)


def test_a_deleted_service_drains_and_becomes_inactive(web: Web) -> None:
    answer = web.ecs.delete_service(cluster="dev", service="web", force=True)["service"]
    assert answer["status"] == "DRAINING"
    web.cloud.advance(5)
    settings = {"Delay": 0, "MaxAttempts": 2}
    web.ecs.get_waiter("services_inactive").wait(cluster="dev", services=["web"], WaiterConfig=settings)
    with pytest.raises(web.ecs.exceptions.ServiceNotActiveException):
        web.ecs.update_service(cluster="dev", service="web", desiredCount=1)


def test_events_are_at_most_a_hundred_and_newest_first(cloud: Cloud) -> None:
    web = Web(cloud, deploymentConfiguration={})
    web.update("1.0.1", "crash")
    cloud.advance(1500)
    events = web.describe()["events"]
    assert len(events) == 100 and len({event["id"] for event in events}) == 100
    times = [event["createdAt"] for event in events]
    assert times == sorted(times, reverse=True)
