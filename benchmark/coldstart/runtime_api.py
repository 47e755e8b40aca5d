"""A stand-in for the AWS Lambda Runtime API on loopback: it hands out events and takes responses and errors."""

import contextlib
import sys
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from coldstart.failure import BenchmarkFailure

RUNTIME = "/2018-06-01/runtime/"
INVOCATION = RUNTIME + "invocation/"
ARN = "arn:aws:lambda:eu-central-1:123456789012:function:check"
# Far enough away that no check gives up because of it, however small its share of a processor.
TIME_LEFT_MS = 60_000


@dataclass
class Answer:
    """One answered event: points in time by the monotonic clock, in seconds, and what was read from /proc."""

    polled: float
    arrived: float
    body: bytes
    readings: object


@dataclass
class Session:
    """One start of the function. It gets the same event `count` times; a poll beyond that is left waiting, as on Lambda."""

    event: bytes
    count: int
    # Called between the arrival of a response and its acknowledgement, while the function can only wait.
    read: object = lambda: None
    # The wall clock at the first poll, which the function's own log lines are compared with.
    first_poll_at: float = 0.0
    answers: list = field(default_factory=list)
    failure: str = ""
    done: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)
    _polled: list = field(default_factory=list)

    def wait(self, ended, timeout):
        """Waits for the last answer.

        :param ended: tells whether the function's process has ended
        """
        patience = time.monotonic() + timeout
        while not self.done.wait(0.1):
            if ended():
                raise BenchmarkFailure(f"the function ended after {len(self.answers)} of {self.count} answers")
            if time.monotonic() > patience:
                raise BenchmarkFailure(f"no answer {len(self.answers) + 1} of {self.count} within {timeout:g} s")
        if self.failure:
            raise BenchmarkFailure(self.failure)

    def next(self, polled):
        """Returns the identity of the next invocation; None when there is none left."""
        if len(self._polled) == self.count:
            return None
        if not self._polled:
            self.first_poll_at = time.time() - (time.monotonic() - polled)
        self._polled.append(polled)
        return f"benchmark-{len(self._polled)}"

    def answer(self, identity, arrived, body):
        if identity != f"benchmark-{len(self.answers) + 1}" or len(self._polled) <= len(self.answers):
            self.fail(f"the function answered invocation {identity} out of turn")
            return
        self.answers.append(Answer(self._polled[len(self.answers)], arrived, body, self.read()))
        if len(self.answers) == self.count:
            self.done.set()

    def fail(self, failure):
        self.failure = failure
        self.done.set()


class RuntimeApi:
    """The server. One session at a time."""

    def __init__(self):
        self._server = _Server(("127.0.0.1", 0), _Exchange)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return "127.0.0.1:%d" % self._server.server_address[1]

    @contextlib.contextmanager
    def session(self, event, count):
        session = Session(event, count)
        self._server.session = session
        try:
            yield session
        finally:
            self._server.session = None
            session.closed.set()

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    session = None

    def handle_error(self, request, client_address):
        """A killed function leaves its connections broken; anything else has to end the benchmark."""
        failure, session = sys.exc_info()[1], self.session
        if session is not None and not isinstance(failure, ConnectionError):
            session.fail(f"the stand-in for the Runtime API failed: {failure!r}")


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without it, the kernel holds the second packet of a reply back for up to 40 ms.
    disable_nagle_algorithm = True

    def parse_request(self):
        self.began = time.monotonic()
        return super().parse_request()

    def do_GET(self):
        session = self.server.session
        if self.path != INVOCATION + "next" or session is None:
            self._reply(404)
            return
        identity = session.next(self.began)
        if identity is None:
            session.closed.wait()
            self.close_connection = True
            return
        self._reply(
            200,
            session.event,
            {
                "Content-Type": "application/json",
                "Lambda-Runtime-Aws-Request-Id": identity,
                "Lambda-Runtime-Deadline-Ms": str(int(time.time() * 1000) + TIME_LEFT_MS),
                "Lambda-Runtime-Invoked-Function-Arn": ARN,
            },
        )

    def do_POST(self):
        body = self._body()
        arrived = time.monotonic()
        session = self.server.session
        if session is None:
            self._reply(404)
            return
        if self.path.startswith(INVOCATION) and self.path.endswith("/response"):
            session.answer(self.path[len(INVOCATION):-len("/response")], arrived, body)
        elif self.path.startswith(RUNTIME) and self.path.endswith("/error"):
            session.fail(f"the function reported an error: {body.decode('utf-8', 'replace')}")
        else:
            session.fail(f"the function posted to {self.path}")
        self._reply(202)

    def _body(self):
        if "chunked" not in self.headers.get("Transfer-Encoding", "").lower():
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        # Trailers end with an empty line.
        while self.rfile.readline().strip():
            pass
        return b"".join(parts)

    def _reply(self, status, body=b"", headers=None):
        self.send_response_only(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: a line per request would be part of what is measured."""
