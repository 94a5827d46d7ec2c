"""Holds the register against what people were answered and what the hook was handed."""

import json
import re
import shutil
import sqlite3
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crashes_wire import Line

RUN_FIELDS = ["key", "attempt", "maybeRepeat", "template", "address"]
COUNTED = ["enquiry", "plan", "planVersion", "card", "schedule", "checkIn", "caseFile", "caseEvent", "notice"]


@dataclass
class Rule:
    """A statement that selects what breaks it."""

    kind: str
    is_always: bool
    name: str
    sql: str

    def broken(self, register, bindings):
        return [f"{self.kind}: {self.name}: {row}" for row in register.execute(self.sql, bindings)]


def rules(path):
    pattern = re.compile(r"^-- (lost|twice)(, always)?: ([^\n]+)\n(.*?);\n", re.MULTILINE | re.DOTALL)
    return [Rule(kind, bool(always), name, sql) for kind, always, name, sql in pattern.findall(path.read_text())]


@contextmanager
def copy_of(register):
    """A register whose daemon is dead, opened beside it: what is on the disk stays as the daemon left it."""
    with tempfile.TemporaryDirectory(dir=register.parent.parent) as place:
        for file in register.parent.glob("register.db*"):
            if not file.name.endswith("-shm"):
                shutil.copy(file, place)
        database = sqlite3.connect(Path(place) / register.name)
        try:
            yield database
        finally:
            database.close()


def broken_after(kill, house, all_rules):
    """What a kill of the daemon broke."""
    bindings, found = {"uid": house.uid, "now": int(time.time() * 1000)}, []
    with copy_of(house.database) as register:
        for rule in all_rules:
            if rule.is_always:
                found += rule.broken(register, bindings)
        found += [f"lost: quick_check: {row}" for row in register.execute("PRAGMA quick_check") if row != ("ok",)]
    return [f"{failure} (after kill {kill})" for failure in found]


def rows_of(house):
    return {table: house.look_up(f"SELECT count(*) FROM {table}") for table in COUNTED}


def ask_again(house, book, rng, most):
    """What was answered is answered alike when it is asked again by its key, and nothing more comes of it."""
    answered = [request for request in book.requests if request.fault is None]
    line, failures = Line(house.socket), []
    line.must("org.varlink.service.GetInfo")
    before = rows_of(house)
    for request in rng.sample(answered, min(most, len(answered))):
        reply, fault, _ = line.ask(request.method, **request.parameters)
        if fault or reply != request.reply:
            failures.append(f"twice: {request.kind} {request.key}, asked again, was answered with "
                            f"{fault or ''} {json.dumps(reply)} after {json.dumps(request.reply)}")
    after = rows_of(house)
    failures += [f"twice: asking again made {after[table] - before[table]} more of {table}"
                 for table in COUNTED if after[table] != before[table]]
    return failures


class Evidence:
    """The register when everything has settled, with the book and the hook's notes beside it."""

    def __init__(self, house, book, register):
        self.house, self.register = house, register
        self.bindings = {"uid": house.uid, "now": int(time.time() * 1000)}
        register.execute("CREATE TEMP TABLE request (key PRIMARY KEY, kind, parameters, reply, fault, tries)")
        register.executemany("INSERT INTO request VALUES (?, ?, ?, ?, ?, ?)", [
            (one.key, one.kind, json.dumps(one.parameters), json.dumps(one.reply), one.fault, one.tries)
            for one in book.requests])
        register.execute("CREATE TEMP TABLE run (line INTEGER PRIMARY KEY, key, attempt, maybeRepeat, template, address)")
        notices = [json.loads(line) for line in house.runs.read_text().splitlines()]
        register.executemany("INSERT INTO run VALUES (NULL, ?, ?, ?, ?, ?)", [
            [notice[field] for field in RUN_FIELDS] for notice in notices])

    def broken(self, all_rules):
        found = [failure for rule in all_rules for failure in rule.broken(self.register, self.bindings)]
        for pragma in ["integrity_check", "foreign_key_check"]:
            found += [f"lost: {pragma}: {row}" for row in self.register.execute(f"PRAGMA {pragma}") if row != ("ok",)]
        if not self.house.audit.get("isWhole"):
            found.append(f"lost: the audit chain does not verify: {self.house.audit}")
        return found

    def count(self, what):
        return self.register.execute(f"SELECT count(*) FROM {what}").fetchone()[0]

    def table(self):
        return [
            ("requests", self.count("request")),
            ("of them asked again", self.count("request WHERE tries > 1")),
            ("of them answered", self.count("request WHERE fault IS NULL")),
            ("of them refused", self.count("request WHERE fault IS NOT NULL")),
            ("check-ins missed", self.count("occurrence WHERE caseFile IS NOT NULL")),
            ("cases", self.count("caseFile")),
            ("case events", self.count("caseEvent")),
            ("notices", self.count("notice")),
            ("hook runs", self.count("run")),
            ("of them repeats", self.count("run") - self.count("(SELECT DISTINCT key FROM run)")),
            ("of them marked", self.count("run WHERE maybeRepeat")),
            ("audit entries, whole", self.house.audit.get("entries", "?")),
        ]


def report(rows, all_rules, failures):
    """The table, the rules by name, and what broke them."""
    for name, value in rows:
        print(f"  {name:<26} {value}")
    for kind in ["lost", "twice"]:
        print(f"  {kind:<26} {sum(one.startswith(kind + ':') for one in failures)}")
    print("\nBy the statements of crashes.sql:")
    for rule in all_rules:
        count = sum(one.startswith(f"{rule.kind}: {rule.name}: ") for one in failures)
        print(f"  {count or 'ok':<4} {rule.kind}: {rule.name}{' (after each kill, too)' if rule.is_always else ''}")
    for failure in failures[:40]:
        print(f"FAILED {failure[:500]}")
    if len(failures) > 40:
        print(f"... and {len(failures) - 40} more")
