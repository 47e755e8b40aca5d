#!/usr/bin/env python3
"""Runs the state machine over pictures that behave badly, without an account: moto interprets it, and a fake answers as
the function would. Needs Python packages: moto[stepfunctions,s3,awslambda] 5.2 and boto3.

What moto 5.2 does not know is taken out before: batches (each child gets a batch of one), express children (they are
standard ones here) and writing results (they are the output here). It fails no run for its percentage of failures, and has
no redrive. Waiting is shortened.

usage: try-locally.py
"""

import collections
import json
import logging
import os
import pathlib
import time

import boto3
from moto import mock_aws
from moto.awslambda.exceptions import LambdaClientError
from moto.awslambda_simple.models import LambdaSimpleBackend

HERE = pathlib.Path(__file__).parent
REGION = "eu-central-1"
BUCKET = "pictures"
SUBSTITUTIONS = {
    "CheckFunctionArn": f"arn:aws:lambda:{REGION}:123456789012:function:check",
    "ResultsBucket": "results",
    "ResultsPrefix": "facecheck",
    "ListBucket": BUCKET,
    "MaxConcurrency": "4",
    "PicturesPerChild": "10",
    "ToleratedFailurePercentage": "50",
}

VERDICT = {"code": 1002, "message": "Wrong head pose. Turn your head towards the camera and keep it straight.",
           "reason": "BAD_HEAD_POSE"}
BUSY = {"code": 503, "message": "Service unavailable.", "reason": "SERVICE_UNAVAILABLE"}
CRASH = object()
THROTTLED = object()

# What the function does with each picture, call by call; the last repeats.
BEHAVIOUR = {
    "good.jpg": [VERDICT],
    "busy-twice.jpg": [BUSY, BUSY, VERDICT],
    "late.jpg": [{"code": 504, "message": "Server timeout error.", "reason": "SERVER_TIMEOUT"}, VERDICT],
    "throttled.jpg": [THROTTLED, VERDICT],
    "crashed-once.jpg": [CRASH, VERDICT],
    "no-picture.txt": [{"code": 400, "message": "Bad request.", "reason": "BAD_REQUEST"}],
    "always-busy.jpg": [BUSY],
    "always-crashing.jpg": [CRASH],
    "forbidden.jpg": [{"code": 403, "message": "Forbidden.", "reason": "FORBIDDEN"}],
    "not-started.jpg": [{"code": 1000, "message": "Initialization error.", "reason": "FACE_ENGINE_CREATION_FAILED"}],
}
# Attempts and calls that each should need: an attempt is an answer, a call may also end without one.
EXPECTED = {
    "good.jpg": (1, 1), "busy-twice.jpg": (3, 3), "late.jpg": (2, 2), "throttled.jpg": (1, 2),
    "crashed-once.jpg": (1, 2), "no-picture.txt": (1, 1),
}
FAILING = {"always-busy.jpg": 5, "always-crashing.jpg": 2, "forbidden.jpg": 1, "not-started.jpg": 1}

calls = collections.Counter()
asked = {}


def answer(_backend, _name, _qualifier, body, _headers, response_headers):
    """Stands in for the function."""
    event = json.loads(body)
    assert set(event) == {"s3", "policy", "detail", "dialect"} and event["s3"]["bucket"] == BUCKET, event
    assert (event["policy"], event["detail"], event["dialect"]) == (asked["policy"], "compact", "facecheck"), event
    key = event["s3"]["key"].removeprefix("day/")
    behaviour = BEHAVIOUR[key][min(calls[key], len(BEHAVIOUR[key]) - 1)]
    calls[key] += 1
    if behaviour is THROTTLED:
        raise LambdaClientError("TooManyRequestsException", "Rate Exceeded.")
    if behaviour is CRASH:
        response_headers["x-amz-function-error"] = "Unhandled"
        return json.dumps({"errorType": "Runtime.ExitError", "errorMessage": "signal: killed"}).encode()
    return json.dumps(behaviour).encode()


def definition(reader=None):
    """The machine as it is deployed, less what moto does not know."""
    text = (HERE / "check-pictures.asl.json").read_text(encoding="utf-8")
    machine = json.loads(text)
    pictures = machine["States"]["CheckPictures"]
    if reader:
        pictures["ItemReader"] = json.loads((HERE / reader).read_text(encoding="utf-8"))
    del pictures["ItemBatcher"], pictures["ResultWriter"]
    pictures["ItemSelector"] = {"Items": [pictures["ItemSelector"]]}
    pictures["ItemProcessor"]["ProcessorConfig"]["ExecutionType"] = "STANDARD"
    wait = pictures["ItemProcessor"]["States"]["EachPicture"]["ItemProcessor"]["States"]["Wait"]
    del wait["SecondsPath"]
    wait["Seconds"] = 0
    text = json.dumps(machine)
    for name, value in SUBSTITUTIONS.items():
        text = text.replace("${" + name + "}", value)
    assert "${" not in text, "a substitution that the template does not make"
    return text


def run(client, name, text, event):
    """What the machine ends with, a list of results per child; a child that failed has none."""
    machine = client.create_state_machine(
        name=name, definition=text, roleArn="arn:aws:iam::123456789012:role/check-pictures")["stateMachineArn"]
    execution = client.start_execution(stateMachineArn=machine, input=json.dumps(event))["executionArn"]
    for _ in range(600):
        state = client.describe_execution(executionArn=execution)
        if state["status"] != "RUNNING":
            assert state["status"] == "SUCCEEDED", state
            return json.loads(state["output"])
        time.sleep(0.1)
    raise AssertionError("the machine does not end")


def verify(children):
    results = {result["key"].removeprefix("day/"): result for child in children if child for result in child}
    assert results.keys() == EXPECTED.keys(), results.keys()
    for key, (attempts, called) in EXPECTED.items():
        assert results[key]["attempts"] == attempts, results[key]
        assert results[key]["answer"] == BEHAVIOUR[key][-1], results[key]
        assert calls[key] == called, (key, calls[key])
    for key, called in FAILING.items():
        # Now and then, moto repeats a task once more than the machine says.
        assert called <= calls[key] <= called + 1, (key, calls[key])
    assert sum(child is None for child in children) == len(FAILING), children
    calls.clear()


# A world for each machine: moto cannot copy a second one beside the first.
@mock_aws(config={"stepfunctions": {"execute_state_machine": True}, "lambda": {"use_docker": False}})
def attempt(name, reader, event):
    s3 = boto3.client("s3", REGION)
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
    for key in BEHAVIOUR:
        s3.put_object(Bucket=BUCKET, Key="day/" + key, Body=b"")
    s3.put_object(Bucket=BUCKET, Key="another-day/picture.jpg", Body=b"")
    s3.put_object(Bucket=BUCKET, Key="list.csv", Body="".join(f'"day/{key}"\n' for key in BEHAVIOUR).encode())
    asked["policy"] = event.get("policy")
    verify(run(boto3.client("stepfunctions", REGION), name, definition(reader), {"bucket": BUCKET, **event}))
    print(f"{name}: {len(EXPECTED)} pictures answered, {len(FAILING)} failed, as they should")


if __name__ == "__main__":
    # moto answers every call, but boto3 wants to sign them.
    os.environ.update(AWS_ACCESS_KEY_ID="none", AWS_SECRET_ACCESS_KEY="none", AWS_EC2_METADATA_DISABLED="true")
    # It also logs each failure, which are wanted here.
    logging.disable(logging.ERROR)
    LambdaSimpleBackend.invoke = answer
    attempt("by-prefix", None, {"prefix": "day/", "policy": "lenient"})
    attempt("by-list", "reader-list.json", {"list": "list.csv"})
