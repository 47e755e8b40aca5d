"""What is measured, copied out of the build's folders, so that a build beside the benchmark disturbs nothing."""

import hashlib
import os
import platform
import shutil
import subprocess
import zipfile
from pathlib import Path

from coldstart.failure import BenchmarkFailure

CHECKOUT = Path(__file__).resolve().parents[2]
NATIVE = CHECKOUT / "target-native" / "function.zip"
JVM = CHECKOUT / "target-function" / "function.zip"
# AWS's client of the Runtime API, which runs functions on Lambda's own Java runtime, and what it needs.
_CLIENT = "aws-lambda-java-runtime-interface-client,aws-lambda-java-core,aws-lambda-java-serialization,utils-lite"


def unpack_native(archive, folder):
    """Unpacks the native function; returns its folder."""
    task = _unpack(archive, folder / "native", "bootstrap", "mvn -Pnative package")
    (task / "bootstrap").chmod(0o755)
    return task


def unpack_jvm(archive, folder):
    """Unpacks the function for the JVM; returns its folder."""
    return _unpack(archive, folder / "jvm", "lib/", "mvn package -Pfunction")


def _unpack(archive, folder, expected, command):
    name = os.path.relpath(archive)
    if not archive.is_file():
        raise BenchmarkFailure(f"{name} is missing; make it by: {command}")
    with zipfile.ZipFile(archive) as file:
        if not any(name.startswith(expected) for name in file.namelist()):
            raise BenchmarkFailure(f"{name} is no such function, as it has no {expected}; make it by: {command}")
        file.extractall(folder)
    return folder


def class_path_jars(task, folder):
    """The function as jars alone: an archive of classes takes none from folders."""
    folder.mkdir()
    classes = folder / "function.jar"
    with zipfile.ZipFile(classes, "w", zipfile.ZIP_DEFLATED) as jar:
        for file in sorted(task.rglob("*")):
            if file.is_file() and file.relative_to(task).parts[0] != "lib":
                jar.write(file, file.relative_to(task))
    return [classes, *sorted((task / "lib").glob("*.jar"))]


def layers(folder):
    """The models and ONNX Runtime's libraries, as layers would bring them; returns both folders."""
    libraries = CHECKOUT / "target" / "onnxruntime"
    if not libraries.is_dir():
        raise BenchmarkFailure("target/onnxruntime is missing; make it by: mvn package")
    shutil.copytree(CHECKOUT / "models", folder / "models", ignore=shutil.ignore_patterns("build", "train"))
    shutil.copytree(libraries, folder / "onnxruntime")
    return folder / "models", folder / "onnxruntime"


def runtime_client(folder):
    """Returns the jars of AWS's client in the versions of pom.xml, which Maven fetches once for each state of that file."""
    pom = CHECKOUT / "pom.xml"
    digest = hashlib.sha256(pom.read_bytes()).hexdigest()[:12]
    kept = CHECKOUT / "target" / "benchmark" / f"runtime-client-{digest}"
    if not kept.is_dir():
        partial = kept.with_suffix(".partial")
        _fetch(pom, partial)
        partial.rename(kept)
    shutil.copytree(kept, folder / "client")
    return sorted((folder / "client").glob("*.jar"))


def client_library(jars, folder):
    """Unpacks the client's own library, which each JVM would otherwise unpack into /tmp; returns its path."""
    name = f"libaws-lambda-jni.linux-{platform.machine().replace('aarch64', 'aarch_64')}.so"
    client = next(jar for jar in jars if "interface-client" in jar.name)
    with zipfile.ZipFile(client) as jar:
        return jar.extract(f"jni/{name}", folder)


def _fetch(pom, folder):
    shutil.rmtree(folder, ignore_errors=True)
    command = ["mvn", "-q", "-B", "-ntp", "-f", str(pom), "dependency:copy-dependencies", "-DincludeScope=test",
               f"-DincludeArtifactIds={_CLIENT}", f"-DoutputDirectory={folder}"]
    try:
        result = subprocess.run(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    except FileNotFoundError as e:
        raise BenchmarkFailure("Maven is missing, which fetches AWS's runtime client for the JVM") from e
    if result.returncode or len(list(folder.glob("*.jar"))) < 4:
        raise BenchmarkFailure(f"AWS's runtime client cannot be fetched:\n{result.stdout}")
