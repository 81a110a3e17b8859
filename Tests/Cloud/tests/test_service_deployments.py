"""The service-deployments API."""

import datetime

from harness import Cloud
from refusals import refused
from web import Web


def test_the_answer_to_an_update_names_its_service_deployment(web: Web) -> None:
    web.update("1.0.1")
    record = web.record()
    assert (record["status"], record["deploymentCircuitBreaker"]["status"]) == ("PENDING", "MONITORING")
    web.cloud.advance(1)
    assert web.record()["status"] == "IN_PROGRESS"
    assert web.record()["targetServiceRevision"]["requestedTaskCount"] == 2
    web.cloud.advance(20)
    record = web.record()
    assert (record["status"], record["targetServiceRevision"]["runningTaskCount"]) == ("SUCCESSFUL", 2)
    assert record["finishedAt"] >= record["startedAt"] >= record["createdAt"]
    assert len(record["sourceServiceRevisions"]) == 1


def test_a_revision_is_a_snapshot_with_digests(web: Web) -> None:
    web.update("1.0.1")
    arn = web.record()["targetServiceRevision"]["arn"]
    answer = web.ecs.describe_service_revisions(serviceRevisionArns=[arn, arn + "0"])
    revision = answer["serviceRevisions"][0]
    assert revision["taskDefinition"] == web.describe()["taskDefinition"]
    assert revision["networkConfiguration"] == web.describe()["networkConfiguration"]
    image = {"containerName": "web", "imageDigest": web.image["digest"]}
    assert image.items() <= revision["containerImages"][0].items()
    assert answer["failures"] == [{"arn": arn + "0", "reason": "MISSING"}]


def test_deployments_are_listed_newest_first_and_by_time(web: Web) -> None:
    web.update("1.0.1")
    newest = web.record()
    listed = web.ecs.list_service_deployments(cluster="dev", service="web")["serviceDeployments"]
    assert [one["status"] for one in listed] == ["PENDING", "SUCCESSFUL"]
    assert listed[0]["targetServiceRevisionArn"] == newest["targetServiceRevision"]["arn"]
    moment = newest["createdAt"] - datetime.timedelta(milliseconds=1)

    def matching(**created: object) -> list[str]:
        answer = web.ecs.list_service_deployments(cluster="dev", service="web", createdAt=created)
        return [one["serviceDeploymentArn"] for one in answer["serviceDeployments"]]

    assert newest["serviceDeploymentArn"] in matching(after=moment)
    assert newest["serviceDeploymentArn"] not in matching(before=moment)
    finished = web.ecs.list_service_deployments(cluster="dev", service="web", status=["SUCCESSFUL"])
    assert len(finished["serviceDeployments"]) == 1


def test_a_stop_rolls_back(web: Web) -> None:
    deployment = web.update("1.0.1", "hang")
    web.cloud.advance(3)
    arn = web.record()["serviceDeploymentArn"]
    assert web.ecs.stop_service_deployment(serviceDeploymentArn=arn, stopType="ROLLBACK")["serviceDeploymentArn"] == arn
    assert web.record()["status"] == "ROLLBACK_REQUESTED"
    web.cloud.advance(1)
    assert web.record()["status"] == "ROLLBACK_IN_PROGRESS"
    assert web.deployment(deployment["id"])["rolloutState"] == "FAILED"
    web.cloud.advance(20)
    assert web.record()["status"] == "ROLLBACK_SUCCESSFUL"
    assert web.describe()["taskDefinition"] == web.first["taskDefinition"]


def test_a_stop_works_with_the_breaker_off(cloud: Cloud) -> None:
    web = Web(cloud, deploymentConfiguration={})
    web.update("1.0.1", "crash")
    cloud.advance(10)
    web.ecs.stop_service_deployment(serviceDeploymentArn=web.record()["serviceDeploymentArn"])
    cloud.advance(20)
    assert web.record()["status"] == "ROLLBACK_SUCCESSFUL"


def test_what_cannot_be_stopped_is_refused(web: Web) -> None:
    record = web.record()["serviceDeploymentArn"]
    with refused("ConflictException", "SUCCESSFUL"):
        web.ecs.stop_service_deployment(serviceDeploymentArn=record)
    with refused("ServiceDeploymentNotFoundException"):
        web.ecs.stop_service_deployment(serviceDeploymentArn=record + "x")
    with refused("UnsupportedFeatureException"):
        web.ecs.stop_service_deployment(serviceDeploymentArn=record, stopType="ABORT")


def test_a_rollback_that_fails_says_so(web: Web) -> None:
    good = web.image["digest"]
    web.update("1.0.1", "crash")
    web.cloud.client("ecr").batch_delete_image(repositoryName="hello", imageIds=[{"imageDigest": good}])
    web.ecs.update_service(cluster="dev", service="web", desiredCount=6)
    web.cloud.advance(60)
    assert web.record()["status"] == "ROLLBACK_FAILED"
    assert web.describe()["deployments"][0]["rolloutState"] == "FAILED"


def test_an_endpoint_may_lack_all_of_it(web: Web) -> None:
    web.cloud.mode(serviceDeployments=False)
    assert "currentServiceDeployment" not in web.describe()
    with refused("500"):
        web.ecs.list_service_deployments(cluster="dev", service="web")
