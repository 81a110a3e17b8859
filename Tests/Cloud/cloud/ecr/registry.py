"""The registry of one region."""

import itertools
import time
from typing import Any

from cloud import ACCOUNT
from cloud.answers import AwsError
from cloud.behaviour import Behaviour
from cloud.ecr.image import Image, multi_arch, single
from cloud.ecr.repository import Repository

SEEDED_EVERY_SECONDS = 60


class Registry:
    """Repositories by name."""

    def __init__(self, region: str) -> None:
        self.region = region
        self.repositories: dict[str, Repository] = {}
        self._pushes = itertools.count(1)

    def find(self, name: str) -> Repository | None:
        return self.repositories.get(name)

    def require(self, name: str) -> Repository:
        if name in self.repositories:
            return self.repositories[name]
        raise AwsError(
            "RepositoryNotFoundException",
            f"The repository with name '{name}' does not exist in the registry with id '{ACCOUNT}'",
        )

    def ensure(self, name: str) -> Repository:
        if name not in self.repositories:
            self.repositories[name] = Repository(name, self.region, round(time.time(), 3))
        return self.repositories[name]

    def push(self, given: dict[str, Any]) -> Image:
        """Makes a new image as the control API asks for it; answers the tagged one: of several platforms, the index."""
        repository = self.ensure(given["repository"])
        make = multi_arch if given.get("multiArch") else lambda *facts: [single(*facts)]
        pushed_at = float(given.get("pushedAt") or round(time.time(), 3))
        images = make(self._seed(repository), pushed_at, list(given.get("tags") or []), Behaviour.of(given))
        repository.add(images)
        return images[0]

    def fill(self, name: str, count: int) -> None:
        """Adds `count` images with the tags 1.0.0, 1.0.1, … 1.1.0, …, one a minute up to now."""
        repository = self.ensure(name)
        started = round(time.time()) - count * SEEDED_EVERY_SECONDS
        repository.add(
            single(self._seed(repository), started + index * SEEDED_EVERY_SECONDS, [_version(index)], Behaviour())
            for index in range(count)
        )

    def _seed(self, repository: Repository) -> str:
        return f"{repository.uri} push {next(self._pushes)}"


def _version(index: int) -> str:
    return f"{1 + index // 1000}.{index // 10 % 100}.{index % 10}"
