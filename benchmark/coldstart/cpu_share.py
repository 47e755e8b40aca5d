"""Limits processes to a share of a processor, as Lambda's memory setting does."""

import contextlib
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path

from coldstart.failure import BenchmarkFailure

# Lambda gives one whole processor at this memory size, and a share in proportion at others.
MB_PER_PROCESSOR = 1769
# Shorter than Linux's usual 100 ms, in which a whole check would fit without ever meeting the limit.
_PERIOD_US = 20_000


@dataclass(frozen=True)
class Limit:
    """A limit that processes join by writing their number to the file `group`."""

    cpus: float
    group: Path

    @property
    def megabytes(self):
        """The memory size that comes with this share."""
        return round(self.cpus * MB_PER_PROCESSOR)

    @property
    def processors(self):
        """How many the function is to see: Lambda shows two even to the smallest, and lets them run part of the time.

        A runtime that reads the limit itself would take a share below one for a single processor.
        """
        return min(os.cpu_count(), max(2, math.ceil(self.cpus)))


def of_memory(megabytes):
    return megabytes / MB_PER_PROCESSOR


@contextlib.contextmanager
def limited_to(cpus):
    """Gives a limit to start processes under; None for None."""
    if cpus is None:
        yield None
        return
    group = _create()
    try:
        _limit(group, round(cpus * _PERIOD_US))
        yield Limit(cpus, group / "cgroup.procs")
    finally:
        _remove(group)


def _create():
    parent = _parent()
    group = parent / f"facecheck-benchmark-{os.getpid()}"
    try:
        group.mkdir()
    except OSError as e:
        raise BenchmarkFailure(f"limiting the processor needs root and a writable {parent}: {e.strerror}") from e
    return group


def _parent():
    """The root of the hierarchy that has the controller "cpu": version 2 if possible, else version 1."""
    mounts = list(_mounts())
    for folder, kind, _ in mounts:
        if kind == "cgroup2" and "cpu" in (folder / "cgroup.controllers").read_text().split():
            with contextlib.suppress(OSError):
                (folder / "cgroup.subtree_control").write_text("+cpu")
            return folder
    for folder, kind, options in mounts:
        if kind == "cgroup" and "cpu" in options:
            return folder
    raise BenchmarkFailure('limiting the processor needs control groups with the controller "cpu"; none is mounted here')


def _mounts():
    for line in Path("/proc/self/mountinfo").read_text().splitlines():
        fields, _, rest = line.partition(" - ")
        kind, _, options = rest.split(" ", 2)
        yield Path(fields.split()[4]), kind, options.split(",")


def _limit(group, quota_us):
    try:
        if (group / "cpu.max").exists():
            (group / "cpu.max").write_text(f"{quota_us} {_PERIOD_US}")
        else:
            (group / "cpu.cfs_period_us").write_text(str(_PERIOD_US))
            (group / "cpu.cfs_quota_us").write_text(str(quota_us))
    except OSError as e:
        raise BenchmarkFailure(f"the processor cannot be limited through {group}: {e.strerror}") from e


def _remove(group):
    # The kernel takes a moment to let the last process go.
    for _ in range(50):
        try:
            group.rmdir()
            return
        except OSError:
            time.sleep(0.02)
