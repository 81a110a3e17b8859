"""The cloud as a process."""

import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "cloud", "--port", "0"]
PATIENCE = 20


@pytest.fixture
def process() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(COMMAND, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def url(line: str) -> str:
    match = re.fullmatch(r"cloud: listening on (http://127\.0\.0\.1:\d+)\n", line)
    assert match, line
    return match[1]


def test_it_answers_as_soon_as_it_has_said_where(process: subprocess.Popen[str]) -> None:
    with urllib.request.urlopen(url(process.stdout.readline()) + "/_cloud/calls", timeout=PATIENCE) as answer:
        assert answer.read() == b"[]"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_without_a_word(process: subprocess.Popen[str], number: int) -> None:
    url(process.stdout.readline())
    process.send_signal(number)
    assert process.communicate(timeout=PATIENCE) == ("", "")
    assert process.returncode == 0


def test_it_ends_with_its_parent() -> None:
    code = (
        "import subprocess, sys, os\n"
        f"cloud = subprocess.Popen({COMMAND!r}, stdout=subprocess.PIPE)\n"
        "print(cloud.stdout.readline().decode(), end='', flush=True)\n"
        "os._exit(0)\n"
    )
    run = [sys.executable, "-c", code]
    with subprocess.Popen(run, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as parent:
        url(parent.stdout.readline())
        # Standard error closes when the last process that holds it has ended: the cloud.
        parent.communicate(timeout=PATIENCE)


def test_it_ends_with_the_process_it_is_told() -> None:
    with subprocess.Popen(["sleep", "60"]) as other:
        command = [*COMMAND, "--parent", str(other.pid)]
        with subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, text=True) as cloud:
            url(cloud.stdout.readline())
            other.kill()
            assert cloud.wait(timeout=PATIENCE) == 0
