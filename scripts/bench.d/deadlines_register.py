"""A register of its own for each measurement: filled by the daemon, multiplied in the file, watched by the daemon."""

import getpass
import grp
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass

from deadlines_wire import Line, ask_all, message

POLICY = "line: 01632 960100\nfallback: 01632 960999\n"
CONNECTIONS = 128


class Trouble(Exception):
    """The measurement cannot go on."""


@dataclass
class Size:
    """By how much everything is divided."""

    divisor: int

    def of(self, count):
        return count // self.divisor


def in_order(values, share):
    """The value that this share of them does not exceed."""
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))] if values else float("nan")


def figure(name, value, goal=""):
    return f"{name:<58} {value:<34} {goal and 'goal ' + goal}".rstrip()


def instant(moment):
    milliseconds = int(moment * 1000)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(milliseconds // 1000)) + f".{milliseconds % 1000:03d}Z"


class Register:
    """A directory with a register, its settings, and a daemon that is started and killed."""

    def __init__(self, respited, place):
        self.respited, self.place, self.process = respited, place, None
        self.socket, self.file = place / "control", place / "register" / "register.db"
        place.mkdir(parents=True, exist_ok=True)
        group, user = grp.getgrgid(os.getgid()).gr_name, getpass.getuser()
        roles = ", ".join(f"{role}: {group}" for role in ["line", "edt", "manager", "administrator", "governance"])
        (place / "policy.yaml").write_text(POLICY)
        (place / "respited.yaml").write_text(
            f"socket: {self.socket}\ndata: {place}/register\npolicy: {place}/policy.yaml\nroles: {{{roles}}}\n"
            f"couriers: {{hook: {user}}}\nlimits: {{connections: 256, connectionsPerUid: {CONNECTIONS}}}\n")

    # -- the daemon --------------------------------------------------------------------------------------------------

    def start(self):
        """Starts the daemon. Returns after how many seconds it answered."""
        begin = time.perf_counter()
        with open(self.place / "log", "ab") as log:
            self.process = subprocess.Popen(
                [self.respited, "--config", self.place / "respited.yaml"], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        while True:
            try:
                line = Line(self.socket)
                line.ask("org.varlink.service.GetInfo")
                line.close()
                return time.perf_counter() - begin
            except OSError:
                if self.process.poll() is not None:
                    raise Trouble(f"respited ended by itself, with status {self.process.returncode}")
                if time.perf_counter() - begin > 120:
                    raise Trouble("respited did not answer within 120 s")
                time.sleep(0.002)

    def stop(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            self.process.wait(60)
        self.process = None

    @contextmanager
    def watched(self):
        """The daemon is up meanwhile, and asked to end afterwards."""
        self.start()
        try:
            yield
        finally:
            self.stop()

    def settled(self):
        """Waits until the daemon has nothing left to do: its index is built, its file is checked."""
        idle = 0
        while idle < 5:
            before = self.processor_seconds()
            time.sleep(0.2)
            idle = idle + 1 if self.processor_seconds() - before < 0.02 else 0

    def processor_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self):
        """MiB: all, and what is not a file's."""
        status = dict(line.split(":", 1) for line in open(f"/proc/{self.process.pid}/status") if ":" in line)
        return tuple(int(status[name].split()[0]) / 1024 for name in ["VmRSS", "RssAnon"])

    # -- the file ----------------------------------------------------------------------------------------------------

    @contextmanager
    def opened(self):
        """The file itself. While the daemon is up, only to read."""
        mode = "ro" if self.process else "rw"
        database = sqlite3.connect(f"file:{self.file}?mode={mode}", uri=True, isolation_level=None)
        try:
            yield database
        finally:
            database.close()

    def look_up(self, sql, *arguments):
        with self.opened() as database:
            return database.execute(sql, arguments).fetchall()

    # -- what is in it -----------------------------------------------------------------------------------------------

    def furnish(self, size, armed):
        """A sample of carers, somebody in every chair, and so many check-ins expected, each months away."""
        first = Register(self.respited, self.place.parent / "furnished")
        if not (first.place / "filled").exists():
            first.fill(size.of(12_000))
            (first.place / "filled").touch()
        shutil.copytree(first.file.parent, self.file.parent)
        with self.opened() as database:
            self.multiply(database, armed)

    def fill(self, carers):
        """Everything that the daemon itself puts in, by its socket."""
        with self.watched():
            line = Line(self.socket)
            line.ask("org.respited.System.Sample", people=carers, seed=1)
            line.ask("org.respited.Staff.PutMember", uid=os.getuid(), name="A. Reed", telephones=["07700 900300"])
            for number, post in enumerate(["edt", "manager", "it"]):
                line.ask("org.respited.Staff.PutPost", post=post, name=post, telephone=f"01632 96050{number}")
                line.ask("org.respited.Staff.StartShift", post=post, endsAt=instant(time.time() + 8 * 3600))
            plans = self.look_up("SELECT reference FROM plan WHERE state = 'registered'")
            rule = {"calendar": {"weekdays": DAYS, "times": ["10:00"]}}
            ask_all(self.socket, 8, [
                message("org.respited.CheckIns.AddSchedule", reference=plan, rule=rule, graceSeconds=1800,
                        earlySeconds=3600) for plan, in plans])

    def multiply(self, database, armed):
        """Copies schedules with what is armed for them, and opens every early window now."""
        step, = database.execute("SELECT max(id) FROM schedule").fetchone()
        count, = database.execute("SELECT count(*) FROM deadline").fetchone()
        occurrences, = database.execute("SELECT max(id) FROM occurrence").fetchone()
        later = int(time.time() * 1000) + 30 * 86_400_000
        values = {"step": step, "occurrences": occurrences, "later": later, "copies": max(0, armed // count - 1),
                  "opens": int(time.time() * 1000) - 3_600_000, "spread": 300 * 86_400_000}
        database.execute("BEGIN")
        for sql in MULTIPLY:
            database.execute(sql, {name: value for name, value in values.items() if f":{name}" in sql})
        database.execute("COMMIT")

    def let_fall_due(self, moments):
        """Of each of so many carers, in their order, one check-in falls due at the moment given."""
        with self.opened() as database:
            chosen = database.execute(
                "SELECT max(occurrence.id) FROM occurrence JOIN schedule ON schedule.id = occurrence.schedule"
                " WHERE state = 'expected' GROUP BY plan LIMIT ?", [len(moments)]).fetchall()
            if len(chosen) < len(moments):
                raise Trouble(f"only {len(chosen)} carers have a check-in that could fall due")
            database.execute("BEGIN")
            for (occurrence,), moment in zip(chosen, moments):
                due = int(moment * 1000)
                database.execute("UPDATE occurrence SET due = ?, missedAt = ? WHERE id = ?", [due, due + 1_800_000, occurrence])
                database.execute(
                    "UPDATE deadline SET due = ?1, wanted = ?1 WHERE kind = 'occurrence' AND subject = ?2", [due, occurrence])
            database.execute("COMMIT")
            return [occurrence for occurrence, in chosen]

    def fired(self, occurrences):
        """How late each of these was fired, in milliseconds."""
        wanted = set(occurrences)
        rows = self.look_up("SELECT subject, firedAt - due FROM fired WHERE kind = 'occurrence' AND what = 'due'")
        return [late for subject, late in rows if subject in wanted]

    def until_fired(self, count, seconds):
        """Waits until so many deadlines more than none were fired and committed. Returns when."""
        end = time.time() + seconds
        with self.opened() as database:
            while database.execute("SELECT count(*) FROM fired WHERE what = 'due'").fetchone()[0] < count:
                if time.time() > end:
                    raise Trouble(f"{count} deadlines were not worked within {seconds} s")
                time.sleep(0.02)
        return time.time()


DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

# Every copy has its own schedule, occurrence and deadline, as if each had been added by itself.
MULTIPLY = [
    "CREATE TEMP TABLE copy AS WITH RECURSIVE number (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM number WHERE n < :copies)"
    " SELECT n FROM number WHERE n > 0",
    "INSERT INTO schedule SELECT id + n * :step, plan, version, rule, isActive FROM copy, schedule",
    "INSERT INTO occurrence SELECT id + n * :occurrences, schedule + n * :step, scheduleVersion, nominal, opens, due,"
    " missedAt, state, NULL FROM copy, occurrence",
    "UPDATE occurrence SET opens = :opens, due = :later + (id * 7919) % 10007 * (:spread / 10007) + id % 100000,"
    " missedAt = :later + (id * 7919) % 10007 * (:spread / 10007) + id % 100000 + 1800000",
    "DELETE FROM deadline",
    "INSERT INTO deadline (due, line, severity, kind, subject, what, wanted)"
    " SELECT due, 'civil', 2, 'occurrence', id, 'due', due FROM occurrence WHERE state = 'expected'",
    "DROP TABLE copy",
]
