"""Holds the register against what people were answered and what the hook was handed."""

import json
import re
import sqlite3
import time

from crashes_wire import Line

RUN_FIELDS = ["key", "attempt", "maybeRepeat", "template", "address"]
COUNTED = ["enquiry", "plan", "planVersion", "card", "schedule", "checkIn", "caseFile", "caseEvent", "notice"]


def rows_of(house):
    return {table: house.look_up(f"SELECT count(*) FROM {table}") for table in COUNTED}


def ask_again(house, book, rng, most):
    """What was answered is answered alike when it is asked again by its key, and nothing more comes of it."""
    answered = [request for request in book.requests if request.fault is None]
    before, line, failures = rows_of(house), Line(house.socket), []
    for request in rng.sample(answered, min(most, len(answered))):
        reply, fault, _ = line.ask(request.method, **request.parameters)
        if fault or reply != request.reply:
            failures.append(f"twice: {request.kind} {request.key}, asked again, was answered with "
                            f"{fault or ''} {json.dumps(reply)} after {json.dumps(request.reply)}")
    after = rows_of(house)
    failures += [f"twice: asking again made {after[table] - before[table]} more of {table}"
                 for table in COUNTED if after[table] != before[table]]
    return failures


def statements(path):
    """The named statements of a file, as (name, SQL)."""
    pattern = re.compile(r"^-- ((?:lost|twice): [^\n]+)\n(.*?);\n", re.MULTILINE | re.DOTALL)
    return pattern.findall(path.read_text())


class Checks:
    """The register as it lies on the disk, with the book and the hook's notes beside it."""

    def __init__(self, house, book, sql):
        self.house, self.book, self.statements = house, book, statements(sql)
        self.database = sqlite3.connect(house.database)
        self.bindings = {"uid": house.uid, "now": int(time.time() * 1000)}
        self.enter_requests()
        self.enter_runs()

    def enter_requests(self):
        self.database.execute("CREATE TEMP TABLE request (key PRIMARY KEY, kind, parameters, reply, fault, tries)")
        self.database.executemany("INSERT INTO request VALUES (?, ?, ?, ?, ?, ?)", [
            (one.key, one.kind, json.dumps(one.parameters), json.dumps(one.reply), one.fault, one.tries)
            for one in self.book.requests])

    def enter_runs(self):
        self.database.execute("CREATE TEMP TABLE run (line INTEGER PRIMARY KEY, key, attempt, maybeRepeat, template, address)")
        notices = [json.loads(line) for line in self.house.runs.read_text().splitlines()]
        self.database.executemany("INSERT INTO run VALUES (NULL, ?, ?, ?, ?, ?)", [
            [notice[field] for field in RUN_FIELDS] for notice in notices])

    def failures(self):
        found = []
        for name, sql in self.statements:
            for row in self.database.execute(sql, self.bindings):
                found.append(f"{name}: {row}")
        for pragma in ["integrity_check", "foreign_key_check"]:
            found += [f"file: {pragma}: {row}" for row in self.database.execute(f"PRAGMA {pragma}") if row != ("ok",)]
        if not self.house.audit.get("isWhole"):
            found.append(f"file: the audit chain does not verify: {self.house.audit}")
        return found

    def value(self, sql):
        return self.database.execute(sql).fetchone()[0]

    def report(self, chosen, kills, failures, times):
        """The table, the statements by name, and what failed."""
        rows = [
            ("kills", f"{chosen.points}: " + ", ".join(f"{count} of {who}" for who, count in kills.items())),
            ("requests", self.value("SELECT count(*) FROM request")),
            ("of them asked again", self.value("SELECT count(*) FROM request WHERE tries > 1")),
            ("of them answered", self.value("SELECT count(*) FROM request WHERE fault IS NULL")),
            ("of them refused", self.value("SELECT count(*) FROM request WHERE fault IS NOT NULL")),
            ("check-ins missed", self.value("SELECT count(*) FROM occurrence WHERE state IN ('overdue', 'missed', 'late')")),
            ("cases", self.value("SELECT count(*) FROM caseFile")),
            ("case events", self.value("SELECT count(*) FROM caseEvent")),
            ("notices", self.value("SELECT count(*) FROM notice")),
            ("hook runs", self.value("SELECT count(*) FROM run")),
            ("of them repeats", self.value("SELECT count(*) - count(DISTINCT key) FROM run")),
            ("of them marked", self.value("SELECT count(*) FROM run WHERE maybeRepeat")),
            ("audit entries, whole", self.house.audit.get("entries", "?")),
            ("seconds, to the last kill", round(times[0])),
            ("seconds, in all", round(times[1])),
        ]
        rows += [(kind, sum(one.startswith(kind + ":") for one in failures)) for kind in ["lost", "twice"]]
        print(f"seed {chosen.seed}".ljust(30))
        for name, value in rows:
            print(f"  {name:<26} {value}")
        print(f"\nBy the statements of crashes.sql, each of which found {'nothing' if not failures else 'what is said below'}:")
        for name, _ in self.statements:
            count = sum(one.startswith(name + ": ") for one in failures)
            print(f"  {'ok  ' if not count else f'{count:<4}'} {name}")
        for failure in failures[:40]:
            print(f"FAILED {failure}")
        if len(failures) > 40:
            print(f"... and {len(failures) - 40} more")
