"""One start of one variant: what the benchmark and the function itself report, as plain values for JSON."""

import base64
import contextlib
import json
from pathlib import Path

from coldstart import cpu_share, stages
from coldstart.failure import BenchmarkFailure
from coldstart.process import FunctionProcess

PORTRAIT = Path(__file__).resolve().parents[1] / "portrait-640x480.jpg"
POLICY = "onboarding"
# Ends a start, or a check, that hangs.
_TIMEOUT = 60
# A function that is asked to end removes its temporary files; one that does not end in time is killed.
_ENDING = 3
# An archive of classes is written when the process ends, which takes some seconds.
_ARCHIVING = 180
_LINES_OF_LOG = 40


def event():
    """A direct invocation with the portrait."""
    image = base64.b64encode(PORTRAIT.read_bytes()).decode()
    return json.dumps({"image": image, "policy": POLICY}).encode()


class Measurement:
    """Starts variants.

    :param api: the stand-in they poll
    :param folder: takes their logs
    :param expected: the code that every verdict must have
    """

    def __init__(self, api, folder, expected, timeout=_TIMEOUT, ending=_ENDING):
        self._api = api
        self._log = Path(folder) / "function.log"
        self._expected = expected
        self._timeout = timeout
        self._ending = ending

    def prepare(self, variant):
        """Makes what a variant needs before it can be measured, and proves that it is used."""
        if variant.training is None:
            return
        with self._running(variant.training, 1) as (process, _):
            process.end(_ARCHIVING)
            if not variant.archive.is_file():
                raise BenchmarkFailure("no archive was written")
        with self._running(variant, 1) as (process, _):
            # A JVM that cannot use its archive starts without it, and slower.
            if not process.maps(variant.archive):
                raise BenchmarkFailure("the archive is not used")

    def run(self, variant, events=1, limit=None):
        """Starts a variant, has it judge the portrait `events` times, and ends it."""
        with self._running(variant, events, limit) as (process, session):
            pass
        first = session.answers[0]
        started = stages.lines(self._log, "start")
        checks = stages.lines(self._log, "check")
        run = {
            "exec_at": _rounded(process.exec_at * 1000),
            "first_poll_at": _rounded(session.first_poll_at * 1000),
            "ready_ms": _rounded((first.polled - process.exec_monotonic) * 1000),
            "verdict_ms": _rounded((first.arrived - process.exec_monotonic) * 1000),
            "cpu_ms": _rounded(first.readings.cpu_ms),
            "peak_mb": _rounded(first.readings.peak_mb),
            "start": started[0] if started else None,
            "check": checks[0] if checks else None,
        }
        if events > 1:
            run["wall_ms_of_events"] = [_rounded((answer.arrived - answer.polled) * 1000) for answer in session.answers]
            run["cpu_ms_at_events"] = [_rounded(answer.readings.cpu_ms) for answer in session.answers]
        return run

    @contextlib.contextmanager
    def _running(self, variant, events, limit=None):
        """A process that has answered its events, and the session in which it did; it is ended in any case."""
        try:
            with self._api.session(event(), events) as session:
                process = self._process(variant, limit)
                try:
                    session.read = process.readings
                    process.go()
                    session.wait(process.ended, self._timeout + events)
                    self._require_verdicts(session)
                    yield process, session
                finally:
                    process.end(self._ending)
        except BenchmarkFailure as e:
            raise BenchmarkFailure(f"{variant.name}: {e}\nThe end of the function's log:\n{self._tail()}") from e

    def _process(self, variant, limit):
        if limit is None:
            return FunctionProcess(variant.command(), self._environment(variant), variant.folder, self._log)
        environment = {**self._environment(variant), "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(limit.megabytes)}
        return FunctionProcess(variant.command(limit.processors), environment, variant.folder, self._log, limit.group)

    def _require_verdicts(self, session):
        for answer in session.answers:
            if _code(answer.body) != self._expected:
                body = answer.body.decode("utf-8", "replace")
                raise BenchmarkFailure(f"code {self._expected} was expected, the answer is {body}")

    def _tail(self):
        if not self._log.is_file():
            return ""
        return "\n".join(self._log.read_text("utf-8", "replace").splitlines()[-_LINES_OF_LOG:])

    def _environment(self, variant):
        """What Lambda and template.yaml set."""
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/bin",
            "LANG": "en_US.UTF-8",
            "TZ": ":UTC",
            "LD_LIBRARY_PATH": f"/lib64:/usr/lib64:{variant.folder}:{variant.folder}/lib:/opt/lib",
            "LAMBDA_TASK_ROOT": str(variant.folder),
            "_HANDLER": variant.handler,
            "AWS_LAMBDA_RUNTIME_API": self._api.address,
            "AWS_LAMBDA_FUNCTION_NAME": "check",
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(cpu_share.MB_PER_PROCESSOR),
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/check",
            "AWS_LAMBDA_LOG_STREAM_NAME": "benchmark",
            "AWS_REGION": "eu-central-1",
            "AWS_DEFAULT_REGION": "eu-central-1",
            "FACECHECK_MAX_CONCURRENT_CHECKS": "1",
            "QUARKUS_HTTP_HOST_ENABLED": "false",
            **variant.environment,
        }


def _code(body):
    try:
        return json.loads(body).get("code")
    except (ValueError, AttributeError):
        return None


def _rounded(number):
    return round(number, 2)
