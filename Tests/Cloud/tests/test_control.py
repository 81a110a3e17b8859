"""The control API: calls, faults, clock and modes."""

import json
import socket
import time
import urllib.error
import urllib.request
from typing import Any

import pytest
from botocore.exceptions import ConnectionClosedError
from harness import REGION, Cloud, definition
from refusals import refused
from web import Web


def test_calls_are_logged_in_order_with_how_they_ended(web: Web) -> None:
    web.describe()
    with refused("ServiceNotFoundException"):
        web.ecs.update_service(cluster="dev", service="wed", desiredCount=1)
    web.cloud.client("sts").get_caller_identity()
    calls = web.cloud.calls()
    assert [
        (call["sequence"], call["service"], call["operation"], call["write"], call["status"], call["error"])
        for call in calls
    ] == [
        (1, "ecs", "DescribeServices", False, 200, None),
        (2, "ecs", "UpdateService", True, 400, "ServiceNotFoundException"),
        (3, "sts", "GetCallerIdentity", False, 200, None),
    ]
    assert calls[1]["parameters"] == {"cluster": "dev", "service": "wed", "desiredCount": 1}
    assert [call["sequence"] for call in web.cloud.calls(since=2)] == [3]


def test_cleared_calls_leave_the_numbers_going(web: Web) -> None:
    web.describe()
    web.cloud.control("DELETE", "calls")
    web.describe()
    assert [call["sequence"] for call in web.cloud.calls()] == [2]


def test_a_throttle_lasts_as_often_as_asked(web: Web) -> None:
    web.cloud.fault("DescribeServices", "throttle", times=2)
    for _ in range(2):
        with refused("ThrottlingException", "Rate exceeded"):
            web.describe()
    web.describe()


def test_a_standing_fault_ends_when_cleared(web: Web) -> None:
    web.cloud.fault("DescribeServices", "error", times=-1, code="ServerException", message="No.", status=503)
    for _ in range(5):
        with refused("ServerException", "No."):
            web.describe()
    web.cloud.control("DELETE", "faults")
    web.describe()


def test_a_denial_names_user_action_and_resource(web: Web) -> None:
    web.cloud.fault("UpdateService", "denied")
    with refused(
        "AccessDeniedException",
        "User: arn:aws:iam::123456789012:user/sluice is not authorized to perform: ecs:UpdateService on resource: "
        "arn:aws:ecs:eu-west-1:123456789012:service/dev/web",
    ):
        web.ecs.update_service(cluster="dev", service="web", desiredCount=1)


def test_a_denial_of_a_query_service_is_xml(cloud: Cloud) -> None:
    cloud.fault("GetCallerIdentity", "denied")
    with refused("AccessDenied", "is not authorized to perform: sts:GetCallerIdentity"):
        cloud.client("sts").get_caller_identity()


def test_errors_of_the_framework_come_with_a_prefix(web: Web) -> None:
    web.cloud.fault("ListClusters", "throttle")
    with pytest.raises(urllib.error.HTTPError) as caught:
        raw_call(web.cloud, "ListClusters", {})
    body = {"__type": "com.amazon.coral.service#ThrottlingException", "Message": "Rate exceeded"}
    assert json.load(caught.value) == body


def test_an_unknown_operation_answers_a_page(web: Web) -> None:
    web.cloud.fault("DescribeServices", "unknown")
    with refused("500"):
        web.describe()
    assert web.cloud.calls()[-1]["status"] == 500


def test_a_delay_takes_its_time(web: Web) -> None:
    web.cloud.fault("DescribeServices", "delay", seconds=0.2)
    start = time.monotonic()
    web.describe()
    assert time.monotonic() - start >= 0.2


def test_a_reset_before_the_work_changes_nothing(web: Web) -> None:
    web.cloud.fault("RegisterTaskDefinition", "reset-before")
    with pytest.raises(ConnectionClosedError):
        web.ecs.register_task_definition(**definition("1"))
    assert len(web.ecs.list_task_definitions(familyPrefix="web")["taskDefinitionArns"]) == 1
    assert (web.cloud.calls()[0]["status"], web.cloud.calls()[0]["error"]) == (0, "ConnectionReset")


def test_a_reset_after_the_work_loses_the_answer_only(web: Web) -> None:
    web.cloud.fault("RegisterTaskDefinition", "reset-after")
    with pytest.raises(ConnectionClosedError):
        web.ecs.register_task_definition(**definition("1"))
    assert len(web.ecs.list_task_definitions(familyPrefix="web")["taskDefinitionArns"]) == 2
    assert web.cloud.calls()[0]["status"] == 200


def test_a_reset_is_a_tcp_reset(cloud: Cloud) -> None:
    cloud.fault("GET /thing", "reset-before")
    host, port = cloud.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(b"GET /thing HTTP/1.1\r\nHost: here\r\n\r\n")
        with pytest.raises(ConnectionResetError):
            connection.recv(1)


def test_connections_are_kept(cloud: Cloud) -> None:
    host, port = cloud.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as connection:
        for _ in range(3):
            connection.sendall(b"GET /_cloud/calls HTTP/1.1\r\nHost: here\r\n\r\n")
            assert connection.recv(4096).startswith(b"HTTP/1.1 200")


def test_time_moves_by_itself_when_ticks_have_a_length(web: Web) -> None:
    web.update("1.0.1")
    web.cloud.control("POST", "clock", {"tickSeconds": 0.001})
    while web.describe()["deployments"][0]["rolloutState"] != "COMPLETED":
        time.sleep(0.001)
    assert len(web.describe()["deployments"]) == 1


def test_time_stops_at_tick_zero(web: Web) -> None:
    web.update("1.0.1")
    assert web.describe()["deployments"][0]["pendingCount"] == 0


def test_digests_can_be_kept_back(web: Web) -> None:
    web.cloud.mode(imageDigest=False)
    assert "imageDigest" not in web.tasks()[0]["containers"][0]


def test_rollout_states_can_be_kept_back(web: Web) -> None:
    web.cloud.mode(rolloutState=False)
    assert "rolloutState" not in web.describe()["deployments"][0]


def test_a_definition_can_come_back_in_another_order(web: Web) -> None:
    given = definition("1")
    given["containerDefinitions"][0]["environment"] = [{"name": "A", "value": "1"}, {"name": "B", "value": "2"}]
    web.ecs.register_task_definition(**given)
    web.cloud.mode(containerOrder="shuffled")
    described = web.ecs.describe_task_definition(taskDefinition="web")["taskDefinition"]
    assert [one["name"] for one in described["containerDefinitions"][0]["environment"]] == ["B", "A"]


def test_new_fields_are_answered_and_taken_back(cloud: Cloud) -> None:
    cloud.mode(newFields=True)
    service = cloud.add_service()
    breaker = service["deploymentConfiguration"]["deploymentCircuitBreaker"]
    assert breaker["resetOnHealthyTask"] is True
    assert breaker["thresholdConfiguration"] == {"type": "BOUNDED_PERCENT", "value": 50}
    mine = breaker | {"thresholdConfiguration": {"type": "COUNT", "value": 4}}
    given = {"cluster": "dev", "service": "web", "deploymentConfiguration": {"deploymentCircuitBreaker": mine}}
    answer = raw_call(cloud, "UpdateService", given)["service"]
    assert answer["deploymentConfiguration"]["deploymentCircuitBreaker"] == mine


def test_new_fields_of_a_definition_are_kept(cloud: Cloud) -> None:
    cloud.mode(newFields=True)
    registered = raw_call(cloud, "RegisterTaskDefinition", definition("1", brandNew=[1, 2]))["taskDefinition"]
    assert registered["brandNew"] == [1, 2]
    assert "placementHints" in registered


def raw_call(cloud: Cloud, operation: str, given: dict[str, Any]) -> dict[str, Any]:
    """A call past botocore, which would drop what it does not know."""
    target = f"AmazonEC2ContainerServiceV20141113.{operation}"
    headers = {"X-Amz-Target": target, "Authorization": f"AWS4-HMAC-SHA256 Credential=a/d/{REGION}/ecs/aws4_request"}
    request = urllib.request.Request(cloud.url, json.dumps(given).encode(), headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def test_what_makes_no_sense_is_refused_with_a_sentence(cloud: Cloud) -> None:
    for path, content, message in [
        ("nothing", {}, "There is no 'POST /_cloud/nothing'."),
        ("images", {"region": REGION}, "'repository' is missing."),
        ("images", {"region": REGION, "repository": "a", "behaviour": "dance"}, "Unknown behaviour 'dance'."),
        ("faults", {"operation": "X", "kind": "rain"}, "Unknown fault 'rain'."),
        ("faults", {"operation": "X", "kind": "delay", "second": 1}, "second"),
        ("modes", {"imageDigests": False}, "Unknown modes: imageDigests."),
        ("clock", {"tickSeconds": -1}, "must not be negative"),
        ("services", {"region": REGION, "cluster": "c", "service": "s", "taskDefinition": {"family": "f"}}, ""),
    ]:
        status, text = cloud.refusal("POST", path, content)
        assert status in (400, 404) and message in text


def test_moto_answers_for_the_other_services(cloud: Cloud) -> None:
    assert cloud.client("sts").get_caller_identity()["Account"] == "123456789012"
    assert cloud.client("cloudwatch").describe_alarms()["MetricAlarms"] == []
    assert cloud.client("elbv2").describe_target_groups()["TargetGroups"] == []
    cloud.client("ssm").put_parameter(Name="/color", Value="red", Type="String")
    assert cloud.client("ssm").get_parameter(Name="/color")["Parameter"]["Value"] == "red"
    with refused("500"):
        cloud.client("codedeploy").list_deployment_targets(deploymentId="d-1")
