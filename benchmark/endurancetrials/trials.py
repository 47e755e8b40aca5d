"""The trials. Each returns a line for the table, or fails with what should not have happened."""

import json
import os
import re
import socket
import subprocess
import threading
import time
from pathlib import Path

from endurancetrials import load
from endurancetrials.server import Server, ServerFailure, free_port

PROJECT = Path(__file__).resolve().parents[2]


def expect(kept, sentence):
    if not kept:
        raise ServerFailure(sentence)


class Workshop:
    """What the trials share.

    :param program: command of the command line, to which 'serve' and 'keys' are added
    :param executable: the native server to try in the place of 'serve', or None
    :param picture: bytes of a JPEG that is judged
    :param seconds: of each load
    """

    def __init__(self, program, executable, picture, folder, seconds):
        self.program, self.executable = program, executable
        self.picture, self.folder, self.seconds = picture, Path(folder), seconds

    def server(self, **settings):
        if self.executable is None:
            return Server([*self.program, "serve"], self.folder, settings)
        beside = {"FACECHECK_MODELS_DIRECTORY": str(PROJECT / "models"),
                  "FACECHECK_ONNXRUNTIME_DIRECTORY": str(PROJECT / "target" / "onnxruntime")}
        return Server([str(self.executable.resolve())], self.folder, {**beside, **settings})

    def keys(self, settings, *arguments):
        """What 'facecheck keys' prints."""
        done = subprocess.run([*self.program, "keys", *arguments], env={**os.environ, **settings}, capture_output=True, text=True,
                              check=False)
        expect(done.returncode == 0, f"facecheck keys {arguments[0]}: {done.stderr}")
        return done.stdout

    def used(self, settings):
        """The count of the only key of the store."""
        return json.loads(self.keys(settings, "list", "--json").splitlines()[0])["used"]


def _capacity(server, workshop):
    load.closed(server, workshop.picture, 2, min(10, workshop.seconds))
    measured = load.closed(server, workshop.picture, 2, min(15, workshop.seconds))
    return measured.statuses[200] / min(15, workshop.seconds)


def load_and_overload(workshop):
    server = workshop.server().start()
    try:
        rate = _capacity(server, workshop)
        expect(rate > 0, "no check succeeds")
        before = server.resident_mb()
        steady = load.open_loop(server, workshop.picture, 0.8 * rate, workshop.seconds)
        middle = server.resident_mb()
        flood = load.open_loop(server, workshop.picture, 10 * rate, workshop.seconds)
        afterwards = load.closed(server, workshop.picture, 1, 3, expected=(200,))
        after = server.resident_mb()
    finally:
        server.stop()
    expect(not steady.wrong, f"at 80 %: {dict(steady.wrong)}")
    expect(not flood.wrong, f"at ten-fold load: {dict(flood.wrong)}")
    expect(flood.statuses[200] > 0 and flood.statuses[503] > 0, f"at ten-fold load: {flood.text()}")
    expect(not afterwards.wrong, f"after the load: {dict(afterwards.wrong)}")
    return [("80 % of its most", f"{0.8 * rate:.1f} requests per second: {steady.text()}; memory {before:.0f} to {middle:.0f} MB"),
            ("ten-fold load", f"{10 * rate:.0f} requests per second: {flood.text()}; memory {after:.0f} MB afterwards")]


def slow_clients(workshop):
    """Clients that send a body byte by byte must not keep others from being answered."""
    server = workshop.server(FACECHECK_HTTP_BODY_TIMEOUT="3s").start()
    answers = []

    def trickle():
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
            connection.sendall(b"POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\nContent-Length: 100000\r\n\r\n")
            try:
                for _ in range(20):
                    connection.sendall(b"\xff")
                    connection.settimeout(0.5)
                    try:
                        answers.append(connection.recv(200).decode("latin-1").split("\r\n")[0])
                        return
                    except TimeoutError:
                        continue
            except OSError as failure:
                answers.append(type(failure).__name__)
                return
            answers.append("none")

    try:
        threads = [threading.Thread(target=trickle) for _ in range(100)]
        for thread in threads:
            thread.start()
        quick = load.closed(server, workshop.picture, 1, 3, expected=(200,))
        for thread in threads:
            thread.join()
    finally:
        server.stop()
    expect(not quick.wrong and quick.statuses[200] > 0, f"others, meanwhile: {quick.text()}")
    refused = sum(answer.startswith("HTTP/1.1 408") for answer in answers)
    expect(refused == len(threads), f"slow clients got {sorted(set(answers))}")
    return [("slow clients", f"{refused} of {len(threads)} slow bodies got 408; others, meanwhile: {quick.text()}")]


def kill_and_restart(workshop):
    """Counts of the key store are exact, however the process ends."""
    settings = {"FACECHECK_ACCESS_FILE": str(workshop.folder / "killed.db"), "FACECHECK_ACCESS_REQUIRED": "true"}
    key = re.search(r"fck_\S+", workshop.keys(settings, "add", "--holder", "endurance", "--quota", "100000/month")).group()
    total, kills = load.Outcomes(), 3
    for _ in range(kills):
        server = workshop.server(**settings).start()
        worker = threading.Thread(target=lambda: _until_none(server, workshop, key, total))
        others = [threading.Thread(target=lambda: _until_none(server, workshop, key, total)) for _ in range(3)]
        for thread in [worker, *others]:
            thread.start()
        time.sleep(min(5, workshop.seconds))
        server.kill()
        for thread in [worker, *others]:
            thread.join()
    server = workshop.server(**settings).start()
    try:
        load.one(server, workshop.picture, total, headers={"x-api-key": key})
    finally:
        server.stop()
    used, answered, unknown = workshop.used(settings), total.statuses[200], total.statuses["none"]
    expect(answered > kills, f"too few answers to judge: {total.text()}")
    expect(answered <= used <= answered + unknown, f"{used} counted, {answered} answered, {unknown} under way at a kill")
    return [("kill -9 and restart", f"{kills} kills under load: {answered} answered, {unknown} under way, {used} counted")]


def _until_none(server, workshop, key, total):
    while load.one(server, workshop.picture, total, headers={"x-api-key": key}, expected=(200, 503, "none")) != "none":
        pass


def disk_full(workshop):
    """A full disk refuses calls by 503, counts none of them, and space mends it without a restart."""
    disk = workshop.folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False).returncode:
        return [("disk full", "not tried: mounting a small disk needs root")]
    settings = {"FACECHECK_ACCESS_FILE": str(disk / "keys.db"), "FACECHECK_ACCESS_REQUIRED": "true"}
    filler, server = disk / "filler", workshop.server(**settings)
    try:
        key = re.search(r"fck_\S+", workshop.keys(settings, "add", "--holder", "endurance", "--quota", "100000/month")).group()
        server.start()
        counted = load.Outcomes()
        for _ in range(5):
            load.one(server, workshop.picture, counted, {"x-api-key": key}, (200,))
        _fill(filler)
        refused = load.Outcomes()
        for _ in range(20):
            load.one(server, workshop.picture, refused, {"x-api-key": key}, (200, 503))
        filler.unlink()
        for _ in range(5):
            load.one(server, workshop.picture, counted, {"x-api-key": key}, (200,))
        used = workshop.used(settings)
    finally:
        server.stop()
        subprocess.run(["umount", str(disk)], check=False)
    expect(not counted.wrong and not refused.wrong, f"{dict(counted.wrong)} {dict(refused.wrong)}")
    answered = counted.statuses[200] + refused.statuses[200]
    expect(refused.statuses[503] > 0, f"with a full disk: {refused.text()}")
    expect(used == answered, f"{used} counted, {answered} answered")
    return [("disk full", f"{refused.statuses[503]} calls got 503; with space again, 200; {answered} answered, {used} counted")]


def _fill(filler):
    try:
        with filler.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(512))
    except OSError:
        pass


def dynamodb_unreachable(workshop):
    """Without its table, a server refuses by 503 within its time, and goes on when the table is back."""
    port = free_port()
    settings = {"FACECHECK_ACCESS_REQUIRED": "true", "FACECHECK_ACCESS_STORE": "dynamodb", "FACECHECK_ACCESS_DYNAMODB_TABLE": "keys",
                "AWS_ENDPOINT_URL_DYNAMODB": f"http://127.0.0.1:{port}", "AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "testing",
                "AWS_SECRET_ACCESS_KEY": "testing", "AWS_SESSION_TOKEN": "testing"}
    moto = _moto(port)
    if moto is None:
        return [("DynamoDB unreachable", "not tried: there is no moto_server")]
    server = workshop.server(**settings)
    try:
        _table(port)
        key = re.search(r"fck_\S+", workshop.keys(settings, "add", "--holder", "endurance", "--quota", "100000/month")).group()
        server.start()
        there, gone = load.Outcomes(), load.Outcomes()
        for _ in range(5):
            load.one(server, workshop.picture, there, {"x-api-key": key}, (200,))
        used = workshop.used(settings)
        moto.kill()
        moto.wait()
        began = time.monotonic()
        for _ in range(3):
            load.one(server, workshop.picture, gone, {"x-api-key": key}, (503,))
        longest = (time.monotonic() - began) / 3
        lives = server.is_ready()
    finally:
        server.stop()
        moto.kill()
        moto.wait()
    expect(not there.wrong and used == there.statuses[200], f"{used} counted; {there.text()} {dict(there.wrong)}")
    expect(not gone.wrong, f"without the table: {dict(gone.wrong)}")
    expect(lives, "the server is not ready any more")
    return [("DynamoDB unreachable", f"{used} calls answered and counted; without the table {gone.statuses[503]} of 3 got 503, "
                                     f"after {longest:.1f} s on average; the server went on")]


def _moto(port):
    try:
        moto = subprocess.Popen(["moto_server", "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        return None
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return moto
        except OSError:
            time.sleep(0.1)
    moto.kill()
    raise ServerFailure("moto_server does not start")


def _table(port):
    import boto3  # pylint: disable=import-outside-toplevel

    boto3.client("dynamodb", "eu-central-1", endpoint_url=f"http://127.0.0.1:{port}", aws_access_key_id="testing",
                 aws_secret_access_key="testing").create_table(
        TableName="keys", BillingMode="PAY_PER_REQUEST", AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}])


ALL = {
    "load": load_and_overload,
    "slow": slow_clients,
    "kill": kill_and_restart,
    "disk": disk_full,
    "dynamodb": dynamodb_unreachable,
}
