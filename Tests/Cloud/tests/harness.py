"""The cloud as its users see it: a process, a control API and AWS clients."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config

from shapes import check_answer

HOME = Path(__file__).parent.parent
REGION = "eu-west-1"
ACCOUNT = "123456789012"
REGISTRY = f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com"
NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}}


class CloudProcess:
    """Starts `python -m cloud` and ends it with the block. `tick` zero: time moves by `advance` only."""

    def __init__(self, tick: float) -> None:
        self._tick = tick

    def __enter__(self) -> "CloudProcess":
        command = [sys.executable, "-m", "cloud", "--port", "0", "--tick", str(self._tick)]
        self.process = subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.first_line = self.process.stdout.readline()
        self.url = self.first_line.removeprefix("cloud: listening on ").strip()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)

    def control(self, method: str, path: str, content: Any = None) -> Any:
        body = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(f"{self.url}/_cloud/{path}", data=body, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def client(self, service: str, attempts: int = 1, **settings: Any) -> Any:
        """Tries `attempts` times in all. Answers of ECS and ECR are held against botocore's model on the way."""
        keys = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "secret", "region_name": REGION}
        config = Config(retries={"total_max_attempts": attempts, "mode": "standard"})
        client = boto3.client(service, endpoint_url=self.url, config=config, **(keys | settings))
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

    def calls(self) -> list[dict[str, Any]]:
        return self.control("GET", "calls")


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


BREAKER = {"deploymentCircuitBreaker": {"enable": True, "rollback": True}}
