"""The cloud as its users see it: a control API and AWS clients."""

import json
import threading
import urllib.error
import urllib.request
from typing import Any

import boto3
from botocore.config import Config
from shapes import check_answer

from cloud.gateway import Gateway
from cloud.server import Server
from cloud.world import World

REGION = "eu-west-1"
ACCOUNT = "123456789012"
REGISTRY = f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com"
NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}}
BREAKER = {"deploymentCircuitBreaker": {"enable": True, "rollback": True}}


class Cloud:
    """A cloud of its own on a free port. Time stands still: it moves by `advance`."""

    def __init__(self) -> None:
        self._server = Server(0, Gateway(World(tick_seconds=0)), verbose=False)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "Cloud":
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def control(self, method: str, path: str, content: Any = None) -> Any:
        body = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(f"{self.url}/_cloud/{path}", data=body, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def refusal(self, method: str, path: str, content: Any = None) -> tuple[int, str]:
        """Status and message of a control call that makes no sense."""
        try:
            self.control(method, path, content)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)["message"]
        raise AssertionError(f"{method} {path} was not refused")

    def client(self, service: str, key: str = "AKIDEXAMPLE", secret: str = "secret", **settings: Any) -> Any:
        """Tries each call once. Answers of ECS and ECR are held against botocore's model on the way."""
        config = Config(retries={"total_max_attempts": 1, "mode": "standard"})
        settings = {"region_name": REGION, "config": config, **settings}
        client = boto3.client(
            service, endpoint_url=self.url, aws_access_key_id=key, aws_secret_access_key=secret, **settings
        )
        if service in ("ecs", "ecr"):
            client.meta.events.register(f"after-call.{service}", check_answer)
        return client

    def advance(self, ticks: int) -> None:
        self.control("POST", "clock/advance", {"ticks": ticks})

    def push(self, tag: str, behaviour: str = "run", repository: str = "hello", **more: Any) -> dict[str, str]:
        image = {"region": REGION, "repository": repository, "tags": [tag], "behaviour": behaviour, **more}
        return self.control("POST", "images", image)

    def add_service(self, name: str = "web", **more: Any) -> dict[str, Any]:
        service = {"region": REGION, "cluster": "dev", "service": name, "desiredCount": 2, **more}
        return self.control("POST", "services", service)

    def fault(self, operation: str, kind: str, **more: Any) -> None:
        self.control("POST", "faults", {"operation": operation, "kind": kind, **more})

    def mode(self, **modes: Any) -> None:
        self.control("POST", "modes", modes)

    def calls(self, since: int = 0) -> list[dict[str, Any]]:
        return self.control("GET", f"calls?since={since}")


def definition(tag: str, repository: str = "hello", **more: Any) -> dict[str, Any]:
    """A task definition of one container, for Fargate."""
    container = {"name": "web", "image": f"{REGISTRY}/{repository}:{tag}", "portMappings": [{"containerPort": 80}]}
    return {
        "family": "web",
        "cpu": "256",
        "memory": "512",
        "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "containerDefinitions": [container],
        **more,
    }
