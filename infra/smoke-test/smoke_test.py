"""Smoke test of a new version: sends it the portrait beside this file, and tells CodeDeploy whether it may get calls."""

import base64
import json
import os
import pathlib

PORTRAIT = pathlib.Path(__file__).with_name("portrait.jpg")


def failure(client, version, expected):
    """Why the version must not get calls; None if it may."""
    # The sentences are of no interest, the codes are those of the native dialect whatever the deployment's own one is.
    event = {"image": base64.b64encode(PORTRAIT.read_bytes()).decode(), "policy": "lenient", "dialect": "facecheck"}
    try:
        reply = client.invoke(FunctionName=version, Payload=json.dumps(event).encode())
        answer = json.loads(reply["Payload"].read())
    except Exception as error:  # Whatever went wrong, CodeDeploy must hear of it, or it waits for an hour.
        return f"no answer: {type(error).__name__}: {error}"
    if "FunctionError" in reply:
        return f"the function ended: {answer.get('errorType')}"
    if answer.get("code") != expected:
        return f"code {answer.get('code')} {answer.get('reason')} instead of {expected}"
    return None


def handler(event, _context, clients=None):
    if clients is None:
        import boto3  # pylint: disable=import-outside-toplevel
        clients = boto3.client
    why = failure(clients("lambda"), os.environ["NEW_VERSION"], int(os.environ["EXPECTED_CODE"]))
    print(json.dumps({"event": "smoke-test", "level": "ERROR" if why else "INFO", "message": why or "passed"}))
    clients("codedeploy").put_lifecycle_event_hook_execution_status(
        deploymentId=event["DeploymentId"],
        lifecycleEventHookExecutionId=event["LifecycleEventHookExecutionId"],
        status="Failed" if why else "Succeeded")
