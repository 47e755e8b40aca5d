"""A function for the self-test: it polls and answers as its argument says, and needs only Python."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time

INVOCATION = "/2018-06-01/runtime/invocation/"
LIBRARY_MS, MODEL_MS, DECODE_MS, ESTIMATE_MS = 20, 10, 5, 8


def main(behaviour):
    print("A line for people.")
    # It has to end with this process.
    print(json.dumps({"event": "child", "pid": subprocess.Popen(["sleep", "60"]).pid}))
    if behaviour == "crash":
        print("It crashed.")
        sys.exit(3)
    if behaviour == "stubborn":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    main_at = time.time() * 1000
    api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    if behaviour == "error-at-start":
        post(api, "/2018-06-01/runtime/init/error", b'{"errorType":"NoStart"}')
    core_at = time.time() * 1000
    time.sleep(LIBRARY_MS / 1000)
    if behaviour != "silent":
        print(json.dumps({
            "event": "start", "main_at": main_at, "core_at": core_at, "core_ms": time.time() * 1000 - core_at,
            "library_ms": LIBRARY_MS, "models_ms": dict.fromkeys(["face-detector", "face-mesh", "face-recogniser", "pad"], MODEL_MS),
        }))
    while True:
        api.request("GET", INVOCATION + "next")
        reply = api.getresponse()
        event = json.loads(reply.read())
        answer(api, behaviour, reply.getheader("Lambda-Runtime-Aws-Request-Id"), event)


def answer(api, behaviour, identity, event):
    if behaviour == "hang":
        time.sleep(60)
    if behaviour == "busy":
        while time.process_time() < 0.2:
            pass
    if behaviour == "error":
        post(api, f"{INVOCATION}{identity}/error", b'{"errorType":"Defect"}')
        return
    time.sleep((DECODE_MS + ESTIMATE_MS) / 1000)
    body = json.dumps({"code": 7 if behaviour == "other-code" else 0, "characters": len(event["image"])}).encode()
    print(json.dumps({"event": "check", "timings_ms": {
        "header": 1, "decode": DECODE_MS - 1, "faces": ESTIMATE_MS - 3, "measures": 2, "judgement": 1}}))
    path = f"{INVOCATION}{'another' if behaviour == 'out-of-turn' else identity}/response"
    if behaviour == "chunked":
        api.request("POST", path, iter([body[:3], body[3:]]), encode_chunked=True, headers={"Transfer-Encoding": "chunked"})
        api.getresponse().read()
    else:
        post(api, path, body)


def post(api, path, body):
    api.request("POST", path, body)
    api.getresponse().read()


if __name__ == "__main__":
    main(sys.argv[1])
