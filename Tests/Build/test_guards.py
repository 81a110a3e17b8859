"""`.ci/guards` names the file, the line and the rule of every breach, and finds none in this repository."""

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


def guards(root):
    result = subprocess.run(
        [sys.executable, REPOSITORY / ".ci" / "guards", root], capture_output=True, text=True, check=False
    )
    assert result.returncode == (1 if result.stderr else 0)
    return result.stderr.splitlines()


def breaches(root, path, text):
    """What the guards say of a tree that holds one file."""
    file = root / path
    (root / "Sources").mkdir(exist_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return guards(root)


def test_this_repository_keeps_the_rules():
    assert guards(REPOSITORY) == []


@pytest.mark.parametrize(
    ("room", "module", "owner"),
    [
        ("SluiceEngine", "GRDB", "only SluiceStore may"),
        ("SluiceEngine", "CLibyaml", "only SluiceYAML may"),
        ("sluice", "CLibcurl", "only SluiceAWS may"),
        ("SluiceEngine", "Subprocess", "only SluiceScript may"),
        ("SluiceEngine", "ArgumentParser", "only sluice may"),
        ("sluice", "Crypto", "only SluiceTemplate, SluiceStore, SluiceAWS, SluiceEngine may"),
        ("SluiceModel", "SluiceTemplate", "only SluiceEngine, sluice may"),
        ("SluiceStore", "SluiceEngine", "only sluice may"),
        ("SluiceAWS", "FoundationNetworking", "no room may"),
    ],
)
def test_an_import_outside_its_room_is_a_breach(tmp_path, room, module, owner):
    found = breaches(tmp_path, f"Sources/{room}/A.swift", f"\n\nimport {module}\n")
    assert found == [f"Sources/{room}/A.swift:3: {room} may not import {module}: {owner}."]


@pytest.mark.parametrize(
    "line",
    ["import GRDB", "  import GRDB", "package import GRDB", "@preconcurrency import GRDB", "import struct GRDB.Row"],
)
def test_every_spelling_of_an_import_is_seen(tmp_path, line):
    assert len(breaches(tmp_path, "Sources/SluiceModel/A.swift", line)) == 1


def test_imports_of_the_system_and_from_below_are_welcome(tmp_path):
    text = "import FoundationEssentials\nimport Synchronization\nimport struct SluiceModel.Secret\nimport GRDB\n"
    assert breaches(tmp_path, "Sources/SluiceStore/A.swift", text) == []


def test_a_room_that_the_table_lacks_is_a_breach(tmp_path):
    found = breaches(tmp_path, "Sources/SluiceAttic/A.swift", "import GRDB\n")
    assert found == [
        "Sources/SluiceAttic:1: this room is not in the table of .ci/guards: say there what it may import."
    ]


@pytest.mark.parametrize(
    "text", ["let a = try! b()", "let a = b as! C", 'fatalError("no")', "// TODO: more", "/* FIXME */"]
)
def test_a_phrase_that_can_stop_the_process_or_put_work_off_is_a_breach(tmp_path, text):
    found = breaches(tmp_path, "Sources/sluice/A.swift", f"\n{text}\n")
    assert len(found) == 1
    assert found[0].startswith("Sources/sluice/A.swift:2: no ")


def test_a_test_that_is_switched_off_is_a_breach(tmp_path):
    found = breaches(tmp_path, "Tests/SluiceModelTests/A.swift", '@Test(.disabled("later"))\n')
    assert found == ["Tests/SluiceModelTests/A.swift:1: no test is switched off: mend it or delete it."]


def test_a_file_of_401_lines_is_a_breach(tmp_path):
    assert breaches(tmp_path, "Sources/sluice/A.swift", "\n" * 400) == []
    found = breaches(tmp_path, "Sources/sluice/A.swift", "\n" * 401)
    assert found == ["Sources/sluice/A.swift:401: a file has at most 400 lines, and this one has 401: split it."]


@pytest.mark.parametrize("name", ["Package.resolved", ".build/debug.yaml", "projects/.sluice/sluice.db"])
def test_what_a_build_or_a_run_makes_is_not_committed(tmp_path, name):
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / "Sources").mkdir()
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).touch()
    subprocess.run(["git", "-C", tmp_path, "add", "--force", name], check=True)
    assert guards(tmp_path) == [f"{name}:1: builds and runs make this file: it does not belong into Git."]
