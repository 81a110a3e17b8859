"""The mode 'authentication'."""

from typing import Any

import pytest
from botocore import UNSIGNED
from botocore.config import Config
from harness import Cloud
from refusals import refused


@pytest.fixture(autouse=True)
def _checked(cloud: Cloud) -> None:
    cloud.mode(authentication=True)


def test_any_key_is_good_with_the_secret(cloud: Cloud) -> None:
    cloud.client("ecs").list_clusters()
    cloud.client("sts", key="AKIAOTHER").get_caller_identity()
    cloud.client("ecs", aws_session_token="a/token+of=mine").list_clusters()


def test_another_secret_is_noticed(cloud: Cloud) -> None:
    with refused("InvalidSignatureException", "The request signature we calculated does not match"):
        cloud.client("ecs", secret="wrong").list_clusters()
    with refused("SignatureDoesNotMatch"):
        cloud.client("sts", secret="wrong").get_caller_identity()


def test_a_changed_body_is_noticed(cloud: Cloud) -> None:
    ecs = cloud.client("ecs")
    ecs.meta.events.register("before-send.ecs", change_body)
    with refused("InvalidSignatureException"):
        ecs.list_clusters()


def change_body(request: Any, **_: object) -> None:
    request.body = b'{"maxResults": 7}'
    request.headers["Content-Length"] = str(len(request.body))


def test_expired_and_unknown_keys_are_refused(cloud: Cloud) -> None:
    with refused("ExpiredTokenException", "The security token included in the request is expired"):
        cloud.client("ecs", key="EXPIRED1").list_clusters()
    with refused("UnrecognizedClientException", "The security token included in the request is invalid."):
        cloud.client("ecs", key="UNKNOWN1").list_clusters()
    with refused("InvalidClientTokenId"):
        cloud.client("sts", key="UNKNOWN1").get_caller_identity()


def test_an_unsigned_request_is_refused(cloud: Cloud) -> None:
    with refused("MissingAuthenticationTokenException"):
        cloud.client("ecs", config=Config(signature_version=UNSIGNED)).list_clusters()


def test_the_keys_of_an_assumed_role_are_good(cloud: Cloud) -> None:
    arn = "arn:aws:iam::123456789012:role/deployer"
    keys = cloud.client("sts").assume_role(RoleArn=arn, RoleSessionName="test")["Credentials"]
    token = keys["SessionToken"]
    cloud.client("ecs", keys["AccessKeyId"], keys["SecretAccessKey"], aws_session_token=token).list_clusters()
    with refused("InvalidSignatureException"):
        cloud.client("ecs", keys["AccessKeyId"], "secret", aws_session_token=token).list_clusters()
