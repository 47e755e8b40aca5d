"""Records what clients' libraries send: record.py PICTURE OUT writes one file for each request into a folder.

The classpath of OkHttp, okio and Kotlin's library comes from the environment: OKHTTP_CLASSPATH.
"""

import base64
import os
import pathlib
import re
import socket
import subprocess
import sys
import threading
import urllib.parse

import requests

HERE = pathlib.Path(__file__).resolve().parent
PICTURE = pathlib.Path(sys.argv[1]).resolve()
OUT = pathlib.Path(sys.argv[2])
BYTES = PICTURE.read_bytes()
BASE64 = base64.b64encode(BYTES)
PORT = 8790
URL = f"http://127.0.0.1:{PORT}/"


def template(body):
    """The body with marks in the place of the picture, and line feeds in the place of CRLF."""
    marks = {
        BYTES: b"{picture}",
        base64.encodebytes(BYTES).strip().replace(b"\n", b"\r\n"): b"{lines}",
        BASE64: b"{base64}",
        urllib.parse.quote(BASE64, safe="").encode(): b"{percent}",
    }
    for content, mark in marks.items():
        body = body.replace(content, mark)
    return body.replace(b"\r\n", b"\n")


def unchunked(body):
    whole = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        whole, body = whole + body[:length], body[length + 2 :]
    return whole


def record(connection):
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    headers = {name.lower(): value for name, value in re.findall(rb"\r\n([^:]+): ?([^\r]*)", head)}
    if b"expect" in headers:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    if b"content-length" in headers:
        while len(body) < int(headers[b"content-length"]):
            body += connection.recv(65536)
    elif headers.get(b"transfer-encoding") == b"chunked":
        while not body.endswith(b"0\r\n\r\n"):
            body += connection.recv(65536)
        body = unchunked(body)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
    kind = headers.get(b"content-type")
    name = head.split(b" ")[1].decode().strip("/")
    text = (b"Content-Type: " + kind + b"\n" if kind else b"") + b"\n" + template(body)
    (OUT / f"{name}.http").write_bytes(text)


def serve(server):
    while True:
        connection, _ = server.accept()
        with connection:
            record(connection)


def with_requests():
    text = BASE64.decode()
    for name, arguments in {
        "files": {"files": {"image": ("me.jpg", BYTES)}},
        "files-umlaut": {"files": {"image": ("jörg 1.jpg", BYTES)}},
        "files-typed": {
            "files": {"image": ("me.jpg", BYTES, "image/jpeg", {"Expires": "0"})},
            "data": {"detail": "full"},
        },
        "files-text": {"files": {"image": (None, text)}},
        "data-bytes": {"data": BYTES},
        "data-stream": {"data": PICTURE.open("rb")},
        "data-fields": {"data": {"image": text, "detail": "full"}},
        "json": {"json": {"image": "data:image/jpeg;base64," + text}},
    }.items():
        requests.post(f"{URL}requests-{name}", timeout=10, **arguments)


def with_curl():
    base = OUT / "base64"
    base.write_bytes(BASE64)
    (OUT / "json").write_bytes(b'{"image":"' + BASE64 + b'"}')
    (OUT / "field").write_bytes(b"image=" + BASE64)
    for name, arguments in {
        "form": ["-F", f"image=@{PICTURE};filename=me.jpg"],
        "form-text": ["-F", f"image=<{base}"],
        "form-encoder": ["-F", f"image=@{PICTURE};filename=me.jpg;encoder=base64"],
        "form-filename": ["-F", f'image=@{PICTURE};filename="a;b \\"c\\".jpg"'],
        "data-binary": ["--data-binary", f"@{PICTURE}"],
        "data-json": ["-d", f"@{OUT / 'json'}"],
        "data-field": ["-d", f"@{OUT / 'field'}"],
        "data-urlencode": ["--data-urlencode", f"image@{base}"],
        "upload-file": ["-X", "POST", "-T", str(PICTURE)],
    }.items():
        subprocess.run(["curl", "-sS", "-o", os.devnull, *arguments, f"{URL}curl-{name}"], check=True)
    for helper in (base, OUT / "json", OUT / "field"):
        helper.unlink()


OUT.mkdir(exist_ok=True)
with socket.create_server(("127.0.0.1", PORT)) as listening:
    threading.Thread(target=serve, args=(listening,), daemon=True).start()
    with_requests()
    with_curl()
    subprocess.run(["node", HERE / "record.mjs", PICTURE, URL], check=True)
    okhttp = ["java", "-cp", os.environ["OKHTTP_CLASSPATH"], HERE / "RecordOkHttp.java", PICTURE, URL]
    subprocess.run(okhttp, check=True)
