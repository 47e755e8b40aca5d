#!/usr/bin/env python3
"""Writes the sample events beside this file: one drawn picture without a face in every kind of event, and one that names a
picture in a bucket."""

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


API = "example.execute-api.eu-central-1.amazonaws.com"
URL = "example.lambda-url.eu-central-1.on.aws"
AS_JSON = json.dumps({"image": PICTURE})
EVENTS = {
    "direct": {"image": PICTURE, "policy": "onboarding", "detail": "full"},
    "s3": {"s3": {"bucket": "example-pictures", "key": "2026/11/portrait.jpg"}, "policy": "onboarding", "detail": "full"},
    "rest-api-binary": v1("POST", "/v1/check", "image/png", PICTURE, True),
    "rest-api-json": v1("POST", "/v1/check", "application/json", AS_JSON, False),
    "http-api-json": v2("POST", "/v1/check", API, "application/json", AS_JSON, False),
    "function-url-binary": v2("POST", "/v1/check", URL, "image/png", PICTURE, True),
    "function-url-policies": v2("GET", "/v1/policies", URL, "application/json", "", False),
}

for name, event in EVENTS.items():
    path = pathlib.Path(__file__).with_name(name + ".json")
    path.write_text(json.dumps(event, indent=2) + "\n", encoding="utf-8")
