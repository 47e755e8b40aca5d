"""The benchmark tried on a function made for it, whose behaviour is known."""

import importlib.util
import sys
import tempfile
import time
from pathlib import Path

from coldstart import cpu_share, fake_function, runtime_api, stages, table
from coldstart.failure import BenchmarkFailure
from coldstart.measurement import Measurement
from coldstart.variants import Variant

# A limit at which 200 ms of work take 800.
_SHARE = 0.25


def run():
    """Returns 0 if all is well, else 1."""
    test = _SelfTest()
    with tempfile.TemporaryDirectory(prefix="facecheck-benchmark-") as folder:
        test.folder = Path(folder)
        api = runtime_api.RuntimeApi()
        try:
            test.api = api
            test.measurement = Measurement(api, folder, expected=0, timeout=4, ending=0.2)
            for part in [test.answers, test.failures, test.warm_checks, test.what_is_not_told, test.arithmetic, test.limits,
                         test.pictures]:
                part()
        finally:
            api.close()
    print(f"{test.passed} checks passed, {len(test.failed)} failed")
    return 1 if test.failed or not test.passed else 0


class _SelfTest:
    def __init__(self):
        self.passed = 0
        self.failed = []

    def check(self, what, right):
        if right:
            self.passed += 1
        else:
            self.failed.append(what)
            print(f"FAILED: {what}")

    def variant(self, behaviour):
        # Isolated, so that nothing of the machine's Python slows it down.
        options, arguments = ("-I", "-S", "-u"), (fake_function.__file__, behaviour)
        return Variant("native", behaviour, "", sys.executable, options, arguments, self.folder, "fake")

    def answers(self):
        for behaviour in ["plain", "chunked", "stubborn"]:
            run = self.measurement.run(self.variant(behaviour))
            parts = stages.of(run)
            whole = sum(ms for name, ms in parts.items() if name not in stages.CORE)
            self.check(f"{behaviour}: stages add up to the whole", abs(whole - run["verdict_ms"]) < 2)
            self.check(f"{behaviour}: every stage is reported", set(parts) == {*stages.ALL, "core"} and min(parts.values()) > 0)
            self.check(f"{behaviour}: the core takes its time", fake_function.LIBRARY_MS <= parts["core"] < 2000)
            self.check(f"{behaviour}: decode", parts[stages.DECODE] == fake_function.DECODE_MS)
            self.check(f"{behaviour}: estimate", parts[stages.ESTIMATE] == fake_function.ESTIMATE_MS)
            self.check(f"{behaviour}: the kernel's figures", run["peak_mb"] > 1 and run["cpu_ms"] >= 0)
            self.check(f"{behaviour}: no process is left", self.nothing_left())

    def failures(self):
        for behaviour, words in [
            ("error", "Defect"), ("error-at-start", "NoStart"), ("other-code", '"code": 7'), ("crash", "It crashed."),
            ("hang", "no answer 1 of 1"), ("out-of-turn", "out of turn"),
        ]:
            self.check(f"{behaviour}: ends the benchmark and says why", words in self.failure_of(behaviour))
            self.check(f"{behaviour}: the log is shown", "A line for people." in self.failure_of_last)
            self.check(f"{behaviour}: no process is left", self.nothing_left())

    def failure_of(self, behaviour):
        self.failure_of_last = ""
        try:
            self.measurement.run(self.variant(behaviour))
        except BenchmarkFailure as failure:
            self.failure_of_last = str(failure)
        return self.failure_of_last

    def nothing_left(self):
        children = [line["pid"] for line in stages.lines(self.folder / "function.log", "child")]
        patience = time.monotonic() + 1
        # What was killed is gone a moment later.
        while any(map(_runs, children)) and time.monotonic() < patience:
            time.sleep(0.01)
        return len(children) == 1 and not _runs(children[0])

    def warm_checks(self):
        run = self.measurement.run(self.variant("plain"), stages.WARM_UP + 5)
        self.check("warm: every event has its time", len(run["wall_ms_of_events"]) == stages.WARM_UP + 5)
        self.check("warm: wall and processor time", stages.warm(run)[0] > 0 and stages.warm(run)[1] >= 0)
        made_up = {"wall_ms_of_events": [900] * stages.WARM_UP + [3, 5, 4],
                   "cpu_ms_at_events": [10 * n for n in range(1, stages.WARM_UP + 1)] + [502, 504, 512]}
        self.check("warm: only later checks count", stages.warm(made_up) == (4, 4))

    def what_is_not_told(self):
        run = self.measurement.run(self.variant("silent"))
        self.check("silent: stages are missing, not zero", set(stages.of(run)) == {stages.DECODE, stages.ESTIMATE, stages.REPLY})
        self.check("silent: a dash in the table", "| process: exec to main | - |" in self.table([run]))
        self.check("silent: one segment for the start", stages.segments([run])[0] == ("start", run["ready_ms"]))

    def arithmetic(self):
        runs = [_made_up(verdict) for verdict in (300, 260, 1000)]
        self.check("median, least and most", stages.spread_of(runs, "verdict_ms") == (300, 260, 1000))
        self.check("process and framework", (stages.of(runs[0])["process"], stages.of(runs[0])["framework"]) == (10, 110))
        self.check("reply", stages.of(runs[0])["reply"] == 30)
        self.check("table", "| **first verdict** | **300** (260 to 1000) |" in self.table(runs))
        segments = dict(stages.segments(runs))
        self.check("the core's stages share its time", abs(sum(segments[stage] for stage in stages.CORE) - 80) < 1e-9)
        self.check("in proportion", abs(segments["library"] - 2 * segments["pad"]) < 1e-9)
        on_jvm = _made_up(300)
        del on_jvm["start"]["main_at"]
        self.check("without main, the framework has its time", stages.of(on_jvm)["framework"] == 120)

    def table(self, runs):
        return table.cold({"machine": {"processor": "any", "cores": 2}, "policy": "any",
                           "variants": [{"key": "native", "name": "native", "runs": runs}]})

    def limits(self):
        try:
            with cpu_share.limited_to(_SHARE) as limit:
                # Python takes the option for the number of processors, too: it keeps what it does not know under -X.
                run = Measurement(self.api, self.folder, 0, timeout=5).run(self.variant("busy"), 1, limit)
        except BenchmarkFailure as failure:
            print(f"not tried: {failure}")
            return
        self.check("a share of a processor takes its time", run["verdict_ms"] > 0.6 * run["cpu_ms"] / _SHARE)
        self.check("the limit is gone", not limit.group.exists())

    def pictures(self):
        if importlib.util.find_spec("matplotlib") is None:
            print("not tried: the picture, for want of matplotlib")
            return
        from coldstart import picture

        result = {"machine": {"processor": "any", "cores": 2}, "policy": "any", "variants": [
            {"key": key, "name": key, "runs": [_made_up(300)]} for key in ("jvm", "native")]}
        files = [self.folder / "first.svg", self.folder / "second.svg"]
        for file in files:
            picture.draw(result, file)
        drawn = files[0].read_text("utf-8")
        self.check("a picture is the same when drawn again", drawn == files[1].read_text("utf-8"))
        self.check("its text is text, native first", -1 < drawn.find(">native<") < drawn.find(">jvm<"))
        self.check("it has no date", "<dc:date>" not in drawn)


def _runs(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def _made_up(verdict_ms):
    """A start whose first poll comes 200 ms after exec."""
    return {
        "exec_at": 1000, "first_poll_at": 1200, "ready_ms": 200, "verdict_ms": verdict_ms, "cpu_ms": 150, "peak_mb": 90,
        "start": {"main_at": 1010, "core_at": 1080, "core_ms": 80, "library_ms": 40,
                  "models_ms": {"face-detector": 30, "face-mesh": 60, "face-recogniser": 10, "pad": 20}},
        "check": {"timings_ms": {"header": 1, "decode": 9, "faces": 40, "measures": 19, "judgement": 1}},
    }
