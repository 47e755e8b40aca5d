"""Load on a server, and what came of it."""

import collections
import threading
import time


class Outcomes:
    """Answers by status, their times, and requests without an answer."""

    def __init__(self):
        self.lock = threading.Lock()
        self.statuses, self.times, self.wrong = collections.Counter(), [], collections.Counter()

    def add(self, status, seconds, wrong=None):
        with self.lock:
            self.statuses[status] += 1
            if status == 200:
                self.times.append(seconds * 1000)
            if wrong:
                self.wrong[wrong] += 1

    def percentile(self, percent):
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else float("nan")

    def text(self):
        counts = ", ".join(f"{count} x {status}" for status, count in sorted(self.statuses.items(), key=str))
        return f"{counts}; answered in {self.percentile(50):.0f} ms (median), {self.percentile(99):.0f} ms (99 %)"


def one(server, picture, outcomes, headers=None, expected=(200, 503)):
    """One request. An answer that is not documented for the situation is wrong, none at all counts as 'none'."""
    began = time.monotonic()
    try:
        status, reply, answer = server.ask(
            "POST", "/v1/check", picture, {"Content-Type": "image/jpeg", **(headers or {})})
    except OSError:
        outcomes.add("none", 0, None if "none" in expected else "no answer")
        return "none"
    wrong = None
    if status not in expected:
        wrong = f"status {status}"
    elif status == 503 and "Retry-After" not in {name.title() for name in reply}:
        wrong = "503 without Retry-After"
    elif status == 200 and not server.is_known(answer):
        wrong = "another verdict"
    outcomes.add(status, time.monotonic() - began, wrong)
    return status


def closed(server, picture, clients, seconds, **options):
    """Each client sends its next request when it has the answer to the one before."""
    outcomes, end = Outcomes(), time.monotonic() + seconds

    def client():
        while time.monotonic() < end:
            one(server, picture, outcomes, **options)

    _together([threading.Thread(target=client) for _ in range(clients)])
    return outcomes


def open_loop(server, picture, per_second, seconds, at_most=512, **options):
    """Requests come at their times, whether earlier ones are answered or not, as those of many clients do."""
    outcomes, began, under_way = Outcomes(), time.monotonic(), threading.Semaphore(at_most)
    threads = []

    def request():
        try:
            one(server, picture, outcomes, **options)
        finally:
            under_way.release()

    for number in range(max(1, int(per_second * seconds))):
        time.sleep(max(0.0, began + number / per_second - time.monotonic()))
        under_way.acquire()
        thread = threading.Thread(target=request)
        thread.start()
        threads = [t for t in threads if t.is_alive()] + [thread]
    for thread in threads:
        thread.join()
    return outcomes


def _together(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
