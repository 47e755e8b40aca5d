#!/usr/bin/env python3
"""Runs the saved queries of template.yaml over recorded log lines, without an account, and compares the results with those
expected. The interpreter knows the part of Logs Insights' language that the queries use, and stops at anything else.

usage: try-queries.py
"""

import json
import pathlib
import re

HERE = pathlib.Path(__file__).parent
LINES = HERE / "try-queries-lines.jsonl"
TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|[A-Za-z_@][\w.@]*|>=|<=|!=|[=<>(),*])')


def queries():
    """Text of each saved query by the last part of its name."""
    template = (HERE.parent / "template.yaml").read_text(encoding="utf-8")
    found = re.findall(r"Name: !Sub \$\{AWS::StackName\}/([a-z-]+)\n(?:.*\n)*?.*QueryString: \|\n((?: {8}.*\n)+)", template)
    return {name: re.sub("(?m)^ {8}", "", text) for name, text in found}


def field(line, name):
    """A field of a line, or of an object in it."""
    value = line
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


class Condition:
    """A filter: comparisons and ispresent(...), joined by and, or, not and brackets."""

    def __init__(self, text):
        self.tokens = tokens(text)
        self.test = self.either()
        assert not self.tokens, f"not understood: {self.tokens}"

    def take(self, *wanted):
        if self.tokens and (not wanted or self.tokens[0] in wanted):
            return self.tokens.pop(0)
        assert not wanted, f"{wanted} expected before {self.tokens}"
        return None

    def either(self):
        tests = [self.both()]
        while self.tokens[:1] == ["or"]:
            self.take("or")
            tests.append(self.both())
        return lambda line: any(test(line) for test in tests)

    def both(self):
        tests = [self.single()]
        while self.tokens[:1] == ["and"]:
            self.take("and")
            tests.append(self.single())
        return lambda line: all(test(line) for test in tests)

    def single(self):
        first = self.take()
        if first == "not":
            test = self.single()
            return lambda line: not test(line)
        if first == "(":
            test = self.either()
            self.take(")")
            return test
        if first == "ispresent":
            self.take("(")
            name = self.take()
            self.take(")")
            return lambda line: field(line, name) is not None
        compare = COMPARISONS[self.take(*COMPARISONS)]
        value = json.loads(self.take())
        # A field that is not there passes no comparison.
        return lambda line: field(line, first) is not None and compare(field(line, first), value)


COMPARISONS = {
    "=": lambda a, b: a == b, "!=": lambda a, b: a != b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
}


def tokens(text):
    found, at = [], 0
    while at < len(text.rstrip()):
        match = TOKEN.match(text, at)
        assert match, f"not understood: {text[at:]}"
        found.append(match.group(1))
        at = match.end()
    return found


def percentile(values, percent):
    return sorted(values)[max(0, -(-len(values) * percent // 100) - 1)] if values else None


def aggregate(written, lines):
    name, _, alias = written.partition(" as ")
    function, inside = re.fullmatch(r"(\w+)\((.*)\)", name.strip()).groups()
    arguments = [argument.strip() for argument in inside.split(",")]
    values = [value for value in (field(line, arguments[0]) for line in lines) if value is not None]
    result = {"count": lambda: len(lines), "max": lambda: max(values, default=None),
              "pct": lambda: percentile(values, int(arguments[1]))}[function]()
    return alias.strip(), result


def stats(text, lines):
    text, _, by = text.partition(" by ")
    groups = {}
    for line in lines:
        groups.setdefault(field(line, by.strip()) if by else None, []).append(line)
    wanted = re.findall(r"\w+\([^)]*\) as \w+", text)
    assert ", ".join(wanted) == text.strip(), text
    rows = []
    for value, group in groups.items():
        row = dict(aggregate(written, group) for written in wanted)
        rows.append({by.strip(): value, **row} if by else row)
    return rows


def run(query, lines):
    """Rows that a query finds."""
    rows = [dict(line, **{"@timestamp": line.get("timestamp") or line.get("time")}) for line in lines]
    shown = None
    for command in re.split(r"(?:^|\n)\| ", query.strip()):
        name, _, rest = command.partition(" ")
        if name == "fields":
            shown = [part.strip() for part in rest.split(",")]
        elif name == "filter":
            rows = list(filter(Condition(rest).test, rows))
        elif name == "stats":
            rows = stats(rest, rows)
        elif name == "sort":
            by, order = rest.split()
            rows.sort(key=lambda row: field(row, by), reverse={"asc": False, "desc": True}[order])
        elif name == "limit":
            rows = rows[:int(rest)]
        else:
            raise AssertionError(f"unknown command: {name}")
    return [{name: field(row, name) for name in shown} for row in rows] if shown else rows


EXPECTED = {
    "failures": lambda rows: [(row["reason"], row["fault"]) for row in rows]
    == [("INTERNAL_SERVER_ERROR", "DEFECT"), ("SERVICE_UNAVAILABLE", "DEPENDENCY")],
    "reasons": lambda rows: rows[0] == {"reason": "SUCCESS", "checks": 2} and sum(row["checks"] for row in rows) == 6,
    "refusals": lambda rows: {row["fault"]: row["requests"] for row in rows}
    == {"DEFECT": 1, "DEPENDENCY": 1, "QUOTA_USED_UP": 1},
    "durations": lambda rows: rows
    == [{"checks": 3, "p50": 63.1, "p95": 128.4, "fetch95": 41.7, "decode95": 5.61, "faces95": 29.9, "measures95": 31.0}],
    "starts": lambda rows: rows == [{"starts": 2, "p50": 231.4, "p95": 402.7, "memory": 141}],
    "crashes": lambda rows: [row["record.status"] for row in rows] == ["timeout"],
    "warnings": lambda rows: [row["level"] for row in rows] == ["ERROR", "WARN"]
    and "IllegalStateException" in rows[0]["stack"],
}


def main():
    lines = [json.loads(line) for line in LINES.read_text(encoding="utf-8").splitlines()]
    saved = queries()
    assert saved.keys() == EXPECTED.keys() | {"one-request"}, saved.keys()
    for name, expected in EXPECTED.items():
        rows = run(saved[name], lines)
        assert expected(rows), f"{name}: {rows}"
    for identifier in ("mobile-42", "3f1c2d8a-0000-4000-8000-000000000002", "JKJaXmPLvHcESHA="):
        rows = run(saved["one-request"].replace('"ID"', f'"{identifier}"'), lines)
        assert rows and rows[0]["event"] == "check", f"{identifier}: {rows}"
    print(f"{len(saved)} saved queries find in {len(lines)} recorded lines what they should")


if __name__ == "__main__":
    main()
