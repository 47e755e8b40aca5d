"""The server under test: a process of its own, with settings and files of its own."""

import http.client
import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

STARTS_WITHIN_S = 300


class ServerFailure(Exception):
    """Ends the run with a sentence for its user."""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """A server that answers, or a failure that shows its log.

    :param command: that starts it
    :param folder: for its log
    :param settings: environment variables beside the caller's
    """

    def __init__(self, command, folder, settings=None):
        self.command, self.settings = command, settings or {}
        self.log = Path(folder) / "server.log"
        self.port = free_port()
        self.process = None
        self.verdict = None

    def start(self):
        environment = {**os.environ, **self.settings, "QUARKUS_HTTP_PORT": str(self.port)}
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                self.command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                start_new_session=True)
        end = time.monotonic() + STARTS_WITHIN_S
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise ServerFailure(f"the server does not start; its log:\n{self.log.read_text('utf-8')[-3000:]}")
            time.sleep(0.05)
        return self

    def is_ready(self):
        try:
            return self.ask("GET", "/q/health/ready", timeout=2)[0] == 200
        except OSError:
            return False

    def is_known(self, answer):
        """Whether a verdict is that of the first call: all calls show the same picture."""
        verdict = json.loads(answer)
        if self.verdict is None:
            self.verdict = verdict
        return verdict == self.verdict

    def ask(self, method, path, body=None, headers=None, timeout=60):
        """Status, headers and body of one answer, on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        except http.client.HTTPException as failure:
            raise OSError(str(failure)) from failure
        finally:
            connection.close()

    def resident_mb(self):
        """Of the process and what it has started."""
        pids, total = [self.process.pid], 0
        while pids:
            pid = pids.pop()
            try:
                status = Path(f"/proc/{pid}/status").read_text("ascii")
                pids += map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split())
            except OSError:
                continue
            total += sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
        return total / 1024

    def kill(self):
        """At once, as a lack of memory or a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self):
        if self.process and self.process.poll() is None:
            self._end(signal.SIGTERM)

    def _end(self, how):
        os.killpg(self.process.pid, how)
        self.process.wait(timeout=60)
