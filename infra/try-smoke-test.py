#!/usr/bin/env python3
"""Runs the smoke test against versions that answer well and badly, without an account. Needs nothing but Python.

usage: try-smoke-test.py
"""

import base64
import io
import json
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "smoke-test"))
sys.dont_write_bytecode = True
import smoke_test  # pylint: disable=wrong-import-position

VERSION = "arn:aws:lambda:eu-central-1:123456789012:function:check:7"
FORBIDDEN = {"code": 403, "reason": "FORBIDDEN"}
CRASH = {"errorType": "Runtime.ExitError"}


class Clients:
    """A version that gives one answer, and a CodeDeploy that notes what it is told."""

    def __init__(self, answer, ended=False):
        self.answer, self.ended, self.told = answer, ended, []

    def __call__(self, _service):
        return self

    def invoke(self, FunctionName, Payload):
        event = json.loads(Payload)
        assert FunctionName == VERSION, FunctionName
        assert base64.b64decode(event["image"]) == (HERE / "smoke-test" / "portrait.jpg").read_bytes()
        if isinstance(self.answer, Exception):
            raise self.answer
        reply = {"Payload": io.BytesIO(json.dumps(self.answer).encode())}
        return {**reply, "FunctionError": "Unhandled"} if self.ended else reply

    def put_lifecycle_event_hook_execution_status(self, **told):
        self.told.append(told)


def attempt(expected, status, clients):
    os.environ.update(NEW_VERSION=VERSION, EXPECTED_CODE=expected)
    smoke_test.handler({"DeploymentId": "d-1", "LifecycleEventHookExecutionId": "e-1"}, None, clients)
    assert clients.told == [
        {"deploymentId": "d-1", "lifecycleEventHookExecutionId": "e-1", "status": status}], (clients.answer, clients.told)


if __name__ == "__main__":
    attempt("0", "Succeeded", Clients({"code": 0, "reason": "SUCCESS"}))
    attempt("403", "Succeeded", Clients(FORBIDDEN))
    attempt("0", "Failed", Clients(FORBIDDEN))
    attempt("0", "Failed", Clients({"code": 1000, "reason": "FACE_ENGINE_CREATION_FAILED"}))
    attempt("403", "Failed", Clients({"code": 503, "reason": "SERVICE_UNAVAILABLE"}))
    attempt("0", "Failed", Clients(CRASH, ended=True))
    attempt("0", "Failed", Clients(TimeoutError("Read timed out")))
    print("the smoke test lets 2 of 7 versions pass, as it should")
