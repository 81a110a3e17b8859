"""`.ci/setup` installs what is missing and nothing else, and one sentence says what it cannot do.

Each test gives it a PATH of its own, with stand-ins for Swift, Debian's tools and sudo
that write down how they were called.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

SETUP = Path(__file__).parents[2] / ".ci" / "setup"
TOOLS = ["bash", "dirname", "env", "mkdir", "cat"]


class Machine:
    """A computer with nothing but the tools it is given."""

    def __init__(self, root):
        self.root = root
        self.calls = root / "calls"
        self.calls.touch()
        self.bin = root / "bin"
        self.bin.mkdir()
        (root / ".ci").mkdir()
        shutil.copy(SETUP, root / ".ci" / "setup")
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))

    def add(self, name, script):
        tool = self.bin / name
        tool.write_text(f'#!/bin/bash\necho "{name} $*" >>{self.calls}\n{script}\n')
        tool.chmod(0o755)

    def add_swift(self, version):
        self.add("swift", f"echo 'Swift version {version} (swift-{version}-RELEASE)'")

    def add_debian(self, *, without=(), user=0):
        pattern = "|".join(without) or "nothing"
        self.add("dpkg-query", f'for p in "${{@:4}}"; do case $p in {pattern}) ;; *) echo "$p installed" ;; esac; done')
        self.add("apt-get", "exit 0")
        self.add("id", f"echo {user}")

    def setup(self, part="build", **environment):
        return subprocess.run(
            [self.root / ".ci" / "setup", part],
            env={"PATH": str(self.bin), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls_of(self, tool):
        return [call for call in self.calls.read_text().splitlines() if call.startswith(f"{tool} ")]


@pytest.fixture(name="machine")
def a_machine(tmp_path):
    return Machine(tmp_path)


def refusal(result):
    """The one line of a run that failed."""
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()


def test_nothing_missing_nothing_said(machine):
    machine.add_swift("6.3.1")
    machine.add_debian()
    result = machine.setup()
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert machine.calls_of("apt-get") == []


def test_an_absent_swift_is_named(machine):
    machine.add_debian()
    assert refusal(machine.setup()) == (
        "setup: Sluice needs Swift 6.3 or newer, and there is no 'swift' on the PATH: "
        "install it from https://swift.org/install and run make again."
    )


@pytest.mark.parametrize("version", ["5.10.1", "6.2.4"])
def test_an_old_swift_is_refused_with_its_place_and_version(machine, version):
    machine.add_swift(version)
    machine.add_debian()
    assert refusal(machine.setup()) == (
        f"setup: Sluice needs Swift 6.3 or newer, and '{machine.bin}/swift' is {version}: "
        "install a newer one from https://swift.org/install and run make again."
    )


@pytest.mark.parametrize("version", ["6.3", "6.10", "7.0"])
def test_versions_are_compared_as_numbers(machine, version):
    machine.add_swift(version)
    machine.add_debian()
    assert machine.setup().returncode == 0


def test_a_swift_that_cannot_run_is_quoted(machine):
    machine.add("swift", "echo 'swift: cannot open shared object file'; exit 127")
    machine.add_debian()
    assert refusal(machine.setup()) == (
        f"setup: Sluice needs Swift 6.3 or newer, and '{machine.bin}/swift --version' does not say its version but: "
        "swift: cannot open shared object file."
    )


def test_another_system_is_told_the_packages(machine):
    machine.add_swift("6.3.1")
    sentence = refusal(machine.setup())
    assert sentence.startswith("setup: This is no Debian: install what these packages hold by your system's own means")
    assert "libyaml-dev" in sentence
    assert machine.setup(SKIP_PACKAGES="yes").returncode == 0


def test_without_root_and_sudo_the_missing_packages_are_named(machine):
    machine.add_swift("6.3.1")
    machine.add_debian(without=["libyaml-dev", "g++"], user=1000)
    assert refusal(machine.setup()) == (
        "setup: These Debian packages are missing, you are not root and there is no sudo: "
        "run 'apt-get install g++ libyaml-dev' as root, then make again."
    )


def test_only_missing_packages_are_installed_one_line_each(machine):
    machine.add_swift("6.3.1")
    machine.add_debian(without=["libyaml-dev", "g++"])
    result = machine.setup()
    assert result.returncode == 0
    assert result.stderr.splitlines() == [
        "setup: installing the Debian package g++",
        "setup: installing the Debian package libyaml-dev",
    ]
    assert machine.calls_of("apt-get") == ["apt-get install -qq --yes --no-install-recommends g++ libyaml-dev"]


def test_a_user_installs_through_sudo(machine):
    machine.add_swift("6.3.1")
    machine.add_debian(without=["libyaml-dev"], user=1000)
    machine.add("sudo", '"$@"')
    assert machine.setup().returncode == 0
    assert len(machine.calls_of("sudo")) == 1
    assert machine.calls_of("apt-get") == ["apt-get install -qq --yes --no-install-recommends libyaml-dev"]


def test_old_package_lists_are_updated_once(machine):
    machine.add_swift("6.3.1")
    machine.add_debian(without=["libyaml-dev"])
    machine.add("apt-get", f'[[ $1 == update ]] || grep -q "apt-get update" {machine.calls}')
    (machine.bin / "grep").symlink_to(shutil.which("grep"))
    assert machine.setup().returncode == 0
    assert [call.split()[1] for call in machine.calls_of("apt-get")] == ["install", "update", "install"]


def test_what_apt_says_is_shown_when_it_fails(machine):
    machine.add_swift("6.3.1")
    machine.add_debian(without=["libyaml-dev"])
    machine.add("apt-get", "echo 'E: Unable to locate package libyaml-dev'; exit 100")
    result = machine.setup()
    assert result.returncode == 1
    assert "E: Unable to locate package libyaml-dev\n" in result.stderr
    assert result.stderr.endswith("setup: apt-get could not install libyaml-dev: its output is above.\n")
