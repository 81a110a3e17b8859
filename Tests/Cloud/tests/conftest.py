"""A cloud for each test, and in it the service that most tests start from."""

from collections.abc import Iterator

import pytest
from harness import Cloud
from web import Web


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    with Cloud() as cloud:
        yield cloud


@pytest.fixture
def web(cloud: Cloud) -> Web:
    return Web(cloud)
