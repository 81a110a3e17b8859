"""Runs commands side by side and prints how they compare. What every benchmark shares."""

import json
import os
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
SLUICE = os.environ.get("SLUICE_BINARY", str(REPOSITORY / ".build" / "release" / "sluice"))
VENV = REPOSITORY / ".build" / "venv" / "bin"


def compare(commands, *, runs=60, environment=None):
    """Prints a table of `commands`, a list of (label, command line), the first of which is the yardstick.

    Ratios are of the fastest runs: on a busy machine they are steadier than medians.
    """
    rows = [(label, *measure(command, runs, environment)) for label, command in commands]
    yardstick = rows[0][2]
    print(f"{'':<40}{'median ms':>12}{'fastest ms':>12}{'ratio':>9}")
    for label, median, fastest in rows:
        print(f"{label:<40}{median:>12.2f}{fastest:>12.2f}{fastest / yardstick:>8.1f}x")


def measure(command, runs, environment):
    """Median and fastest time of a command in milliseconds, without a shell in between."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(
            ["hyperfine", "-N", "--style=none", "--warmup=5", f"--runs={runs}", "--export-json", report.name, command],
            check=True,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.DEVNULL,
        )
        result = json.load(report)["results"][0]
    return result["median"] * 1000, result["min"] * 1000


@contextmanager
def cloud():
    """The cloud of the tests on a free port; gives its URL."""
    command = [VENV / "python", "-m", "cloud", "--port", "0"]
    with subprocess.Popen(command, cwd=REPOSITORY / "Tests" / "Cloud", stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()
