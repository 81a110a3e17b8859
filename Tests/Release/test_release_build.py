"""The release build starts in milliseconds because of what it does not load: facts that hold it there, no stopwatch.

`SLUICE_BINARY` says where the build is; without it, `.build/release/sluice`.
"""

import os
import re
import subprocess
from pathlib import Path

BINARY = os.environ.get("SLUICE_BINARY", Path(__file__).parents[2] / ".build" / "release" / "sluice")


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def opened_by(*arguments, workspace):
    """The files that `sluice` opens in a workspace with a store; failed attempts count, the kernel's own do not."""
    (workspace / "projects").mkdir()
    (workspace / ".sluice").mkdir()
    (workspace / ".sluice" / "sluice.db").touch()
    trace = workspace / "trace"
    output("strace", "-f", "-e", "trace=open,openat", "-o", trace, BINARY, *arguments, cwd=workspace)
    opened = re.findall(r'open(?:at)?\([^"]*"([^"]*)"', trace.read_text())
    return [name for name in opened if not name.startswith(("/proc/", "/sys/"))]


def is_the_loader(library):
    return library.startswith(("ld-linux", "linux-vdso"))


def test_it_links_libm_libc_and_the_loader_only():
    libraries = [Path(line.split()[0]).name for line in output("ldd", BINARY).splitlines()]
    assert sorted(library for library in libraries if not is_the_loader(library)) == ["libc.so.6", "libm.so.6"]


def test_it_has_no_symbol_of_libcurl():
    names = [line.split()[-1] for line in output("nm", "--dynamic", BINARY).splitlines()]
    assert not [name for name in names if name.startswith("curl_")]


def test_it_has_fewer_than_2000_relocations():
    counts = re.findall(r"contains (\d+) entr", output("readelf", "--relocs", "--wide", BINARY))
    assert 0 < sum(map(int, counts)) < 2000


def test_version_opens_neither_libcurl_nor_a_database(tmp_path):
    opened = {Path(name).name for name in opened_by("--version", workspace=tmp_path)}
    assert opened <= {"ld.so.cache", "libm.so.6", "libc.so.6"}


def test_it_brings_the_time_zones_along(tmp_path):
    output(BINARY, "init", "--no-prompt", cwd=tmp_path)
    for zone, code in [("Europe/Berlin", 0), ("Europe/Berlim", 1)]:
        freeze = f"freezes: [{{ name: a, start: 2026-12-24, end: 2026-12-25, timeZone: {zone} }}]\n"
        (tmp_path / "projects" / "freezes.yaml").write_text(freeze)
        assert subprocess.run([BINARY, "validate"], cwd=tmp_path, capture_output=True).returncode == code
