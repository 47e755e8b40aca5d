#!/usr/bin/env python3
"""Writes the sample events beside this file: one drawn picture without a face in every kind of event, and two that name
pictures in a bucket."""

import base64
import json
import pathlib
import struct
import zlib

SIDE = 200


def png():
    """A grey disc on a darker ground, as PNG."""
    rows = bytearray()
    for y in range(SIDE):
        rows.append(0)
        for x in range(SIDE):
            inside = (x - SIDE / 2) ** 2 + (y - SIDE / 2) ** 2 < (SIDE / 3) ** 2
            rows += bytes((110, 110, 120) if inside else (60, 70, 80))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(rows), 9))
            + chunk(b"IEND", b""))


def jpeg():
    """A grey square as JPEG. Each block is the one before it: a difference of nothing and no detail, two bits of zero."""

    def segment(marker, data):
        return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data

    def table(kind):
        """One code of one bit, for the symbol 0."""
        return segment(0xC4, bytes([kind << 4, 1]) + bytes(15) + b"\0")

    bits = 2 * (SIDE // 8) ** 2
    padding = -bits % 8
    scan = ((1 << padding) - 1).to_bytes((bits + padding) // 8, "big")
    return (b"\xff\xd8" + segment(0xDB, b"\0" + b"\1" * 64)
            + segment(0xC0, struct.pack(">BHHB", 8, SIDE, SIDE, 1) + b"\1\x11\0") + table(0) + table(1)
            + segment(0xDA, b"\1\1\0\0\x3f\0") + scan + b"\xff\xd9")


PICTURE = base64.b64encode(png()).decode()


def v1(method, path, content_type, body, encoded):
    headers = {"Content-Type": content_type, "Host": "example.execute-api.eu-central-1.amazonaws.com"}
    return {
        "resource": "/{proxy+}", "path": path, "httpMethod": method, "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": {"detail": "full"}, "multiValueQueryStringParameters": {"detail": ["full"]},
        "pathParameters": {"proxy": path.lstrip("/")}, "stageVariables": None,
        "requestContext": {"requestId": "sample-v1", "stage": "prod", "httpMethod": method, "path": "/prod" + path},
        "body": body, "isBase64Encoded": encoded,
    }


def v2(method, path, domain, content_type, body, encoded):
    return {
        "version": "2.0", "routeKey": "$default", "rawPath": path, "rawQueryString": "",
        "headers": {"content-type": content_type, "host": domain},
        "requestContext": {
            "requestId": "sample-v2", "stage": "$default", "domainName": domain,
            "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1",
                     "userAgent": "sample"},
        },
        "body": body, "isBase64Encoded": encoded,
    }


def load_balancer(method, path, content_type, body, encoded):
    """With multiple values of headers switched on, there are no single ones; the query stays as the client sent it."""
    return {
        "requestContext": {"elb": {
            "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/example/0123456789abcdef"}},
        "httpMethod": method, "path": path, "multiValueQueryStringParameters": {"detail": ["%66ull"]},
        "multiValueHeaders": {"content-type": [content_type], "host": ["example.eu-central-1.elb.amazonaws.com"],
                              "x-amzn-trace-id": ["Root=1-00000000-000000000000000000000000"]},
        "body": body, "isBase64Encoded": encoded,
    }


API = "example.execute-api.eu-central-1.amazonaws.com"
URL = "example.lambda-url.eu-central-1.on.aws"
AS_JSON = json.dumps({"image": PICTURE})
JPEG = base64.b64encode(jpeg()).decode()
FRAMES = base64.b64encode(jpeg() * 3).decode()
EVENTS = {
    "direct": {"image": PICTURE, "policy": "onboarding", "detail": "full"},
    "s3": {"s3": {"bucket": "example-pictures", "key": "2026/11/portrait.jpg"}, "policy": "onboarding", "detail": "full",
           "dialect": "facecheck"},
    "s3-notification": {"Records": [
        {"eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": "eu-central-1", "eventTime": "2026-11-01T12:00:00.000Z",
         "eventName": "ObjectCreated:Put",
         "s3": {"s3SchemaVersion": "1.0", "configurationId": "new-pictures",
                "bucket": {"name": "example-pictures", "arn": "arn:aws:s3:::example-pictures"},
                "object": {"key": key, "size": 1024, "eTag": "0123456789abcdef0123456789abcdef"}}}
        for key in ("2026/11/first+portrait.jpg", "2026/11/second%2Bportrait.jpg")]},
    "rest-api-binary": v1("POST", "/v1/check", "image/png", PICTURE, True),
    "rest-api-jpg": v1("POST", "/v1/check", "image/jpg", JPEG, True),
    "rest-api-motion-jpeg": v1("POST", "/v1/best-shot", "video/x-motion-jpeg", FRAMES, True),
    "rest-api-mjpeg": v1("POST", "/v1/best-shot", "video/mjpeg", FRAMES, True),
    "rest-api-json": v1("POST", "/v1/check", "application/json", AS_JSON, False),
    "http-api-json": v2("POST", "/v1/check", API, "application/json", AS_JSON, False),
    "load-balancer-json": load_balancer("POST", "/v1/check", "application/json", AS_JSON, False),
    "function-url-binary": v2("POST", "/v1/check", URL, "image/png", PICTURE, True),
    "function-url-policies": v2("GET", "/v1/policies", URL, "application/json", "", False),
}

for name, event in EVENTS.items():
    path = pathlib.Path(__file__).with_name(name + ".json")
    path.write_text(json.dumps(event, indent=2) + "\n", encoding="utf-8")
