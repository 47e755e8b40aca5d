"""The JDKs of this machine."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from coldstart.failure import BenchmarkFailure

# The first whose cache is made by -XX:AOTCacheOutput in one step.
FIRST_WITH_AOT_CACHE = 25


@dataclass(frozen=True)
class Jdk:
    home: Path
    version: str
    maker: str

    @property
    def feature(self):
        return int(self.version.split(".")[0])

    @property
    def java(self):
        return self.home / "bin" / "java"


def choose(home=None):
    """Returns the JDK at `home`, else the newest of JAVA_HOME and /usr/lib/jvm.

    All variants run on the same one, so that they differ by nothing else.
    """
    homes = [Path(home)] if home else [Path(os.environ.get("JAVA_HOME", "/none")), *sorted(Path("/usr/lib/jvm").glob("*"))]
    found = [jdk for jdk in map(_read, homes) if jdk]
    if not found:
        raise BenchmarkFailure(f"no JDK in {', '.join(map(str, homes))}")
    return max(found, key=lambda jdk: jdk.feature)


def _read(home):
    release = home / "release"
    if not release.is_file() or not (home / "bin" / "java").is_file():
        return None
    values = dict(re.findall(r'^(\w+)="(.*)"$', release.read_text(), re.MULTILINE))
    version = values.get("JAVA_VERSION", "")
    if not version[:1].isdigit():
        return None
    return Jdk(home.resolve(), version, values.get("IMPLEMENTOR", ""))
