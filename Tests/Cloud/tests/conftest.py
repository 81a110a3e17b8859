"""A cloud for each test, on a free port, with time standing still until the test moves it."""

from collections.abc import Iterator

import pytest

from harness import CloudProcess


@pytest.fixture
def cloud() -> Iterator[CloudProcess]:
    with CloudProcess(tick=0) as process:
        yield process
