"""The ways to run the same function."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from coldstart import jdks, packages
from coldstart.failure import BenchmarkFailure

NATIVE = "native"
JVM = "jvm"
APPCDS = "appcds"
AOT = "aot"
JVM_C2 = "jvm-c2"
COLD = [NATIVE, JVM, APPCDS, AOT]

# What a user would choose for short starts on the JVM.
QUICK_START = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
# What a user would choose for long runs: both compilers.
LONG_RUN = ["-XX:+UseSerialGC"]
_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
_CLIENT_LIBRARY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI"
_HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest"


@dataclass(frozen=True)
class Variant:
    """One way to run it.

    :param program: the executable
    :param options: for the machine that runs it, virtual or substrate
    :param arguments: for the program
    :param folder: where Lambda would unpack the function; the working directory
    :param archive: file of prepared classes that the process has to map, or None
    :param training: a variant that is run once before the others, writes `archive` and then ends by itself, or None
    """

    key: str
    name: str
    note: str
    program: str
    options: tuple
    arguments: tuple
    folder: Path
    handler: str
    environment: dict = field(default_factory=dict)
    archive: Path = None
    training: "Variant" = None

    def command(self, processors=None):
        """What to start; with the number of processors that it is to see, if that is not to be found out by itself."""
        seen = [f"-XX:ActiveProcessorCount={processors}"] if processors else []
        return [self.program, *self.options, *seen, *self.arguments]


class Workshop:
    """Makes variants below one folder, and what they share only once."""

    def __init__(self, folder, native=packages.NATIVE, jvm=packages.JVM, java_home=None):
        self._folder = Path(folder)
        self._native = Path(native)
        self._jvm = Path(jvm)
        self._java_home = java_home
        self._jdk = None
        self._shared = {}
        # What a function leaves in its folder for temporary files goes with the benchmark's own.
        (self._folder / "tmp").mkdir()
        self._temporary = f"-Djava.io.tmpdir={self._folder / 'tmp'}"

    def available(self, keys):
        """Those of the keys that this machine can run: the cache needs a recent JDK."""
        if AOT not in keys or self.jdk.feature >= jdks.FIRST_WITH_AOT_CACHE:
            return keys
        print(f"left out: {AOT}, which needs JDK {jdks.FIRST_WITH_AOT_CACHE} or newer", file=sys.stderr)
        return [key for key in keys if key != AOT]

    @property
    def jdk(self):
        if self._jdk is None:
            self._jdk = jdks.choose(self._java_home)
        return self._jdk

    @property
    def _client(self):
        return self._once("client", lambda: packages.runtime_client(self._folder))

    def make(self, key):
        makers = {NATIVE: self._make_native, JVM: self._make_jvm, JVM_C2: self._make_c2, APPCDS: self._make_appcds,
                  AOT: self._make_aot}
        if key not in makers:
            raise BenchmarkFailure(f"there is no variant {key}, only {', '.join(makers)}")
        return makers[key]()

    def _make_native(self):
        task = packages.unpack_native(self._native, self._folder)
        return Variant(NATIVE, "native", "the native executable", str(task / "bootstrap"), (self._temporary,), (), task,
                       "bootstrap")

    def _make_jvm(self):
        return self._on_the_client(JVM, "", "as on Lambda's managed runtime", QUICK_START)

    def _make_c2(self):
        return self._on_the_client(JVM_C2, ", both compilers", "as on Lambda's managed runtime", LONG_RUN)

    def _make_appcds(self):
        archive = self._folder / "classes.jsa"
        return self._with_archive(APPCDS, ", AppCDS", archive, f"-XX:ArchiveClassesAtExit={archive}",
                                  f"-XX:SharedArchiveFile={archive}")

    def _make_aot(self):
        archive = self._folder / "classes.aot"
        return self._with_archive(AOT, ", AOT cache", archive, f"-XX:AOTCacheOutput={archive}", f"-XX:AOTCache={archive}")

    def _on_the_client(self, key, name, note, flags):
        """The function in its folder, found by the runtime client's own class loader."""
        task = self._once("task", lambda: packages.unpack_jvm(self._jvm, self._folder))
        return self._variant(key, name, note, flags, self._client, task)

    def _with_archive(self, key, name, archive, writing, using):
        """The function on the class path: neither archive takes classes that another class loader has loaded."""
        task = self._once("task", lambda: packages.unpack_jvm(self._jvm, self._folder))
        jars = self._once("jars", lambda: packages.class_path_jars(task, self._folder / "jars"))
        class_path = [*self._client, *jars]
        empty = self._folder / "empty"
        empty.mkdir(exist_ok=True)
        note = "as in a container image, with all classes on the class path"
        training = self._variant(key, name, note, [*QUICK_START, writing], class_path, empty)
        return self._variant(key, name, note, [*QUICK_START, using], class_path, empty, archive, training)

    def _variant(self, key, name, note, flags, class_path, folder, archive=None, training=None):
        models, libraries = self._once("layers", lambda: packages.layers(self._folder))
        environment = {"FACECHECK_MODELS_DIRECTORY": str(models), "FACECHECK_ONNXRUNTIME_DIRECTORY": str(libraries)}
        library = self._once("library", lambda: packages.client_library(self._client, self._folder))
        options = (*flags, self._temporary, f"-D{_CLIENT_LIBRARY}={library}", "-cp", ":".join(map(str, class_path)))
        return Variant(key, f"JVM {self.jdk.feature}{name}", note, str(self.jdk.java), options, (_CLIENT, _HANDLER), folder,
                       _HANDLER, environment, archive, training)

    def _once(self, what, make):
        if what not in self._shared:
            self._shared[what] = make()
        return self._shared[what]
