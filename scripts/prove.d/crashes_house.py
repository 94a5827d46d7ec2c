"""The programs under proof in a directory of their own: started, killed, started again, and ended at last."""

import getpass
import grp
import json
import os
import signal
import sqlite3
import subprocess
import time
from contextlib import contextmanager

from crashes_wire import Line

POLICY = """\
scheme: The scheme of the crash proof
line: 01632 960100
fallback: 01632 960999
acknowledgement: {usual: 5 s, critical: 60 s, reminderBefore: 1 s, holderAlone: 1 s, promiseGrace: 1 s}
notices: {retries: [0 s, 1 s, 2 s], channelTimeout: 0 s, hourlyCap: 1000}
ladders:
  welfare:
    steps:
      - {id: carer, to: carer, by: [text, call], wait: 1 s}
      - {id: contacts, to: contacts, by: [text, call], wait: 2 s}
      - {id: edt, to: post/edt, by: [call, text], wait: 2 s}
      - {id: manager, to: post/manager, by: [call, text], wait: 10 s}
  onSite: {steps: [{id: manager, to: post/manager, by: [call, text], wait: 10 s}]}
  emergency: {steps: [{id: edt, to: post/edt, by: [call, text], wait: 5 s}]}
  system: {steps: [{id: it, to: post/it, by: [call, text], wait: 30 s}]}
"""

# One line a notice, on the disk before the hook goes on; by the notice's key, one in four then takes its time, and one
# in eighteen fails twice.
HOOK = """\
#!/bin/sh
read -r notice || exit 75
printf '%s\\n' "$notice" >>"{runs}" || exit 75
sync "{runs}"
case $RESPITE_NOTICE_KEY in *[0-8]) sleep 0.3 ;; esac
case $RESPITE_ATTEMPT$RESPITE_NOTICE_KEY in 1n*[ho] | 2n*[ho]) exit 75 ;; esac
echo delivered
"""

# Where one kill may cut: before the disk knows, before the caller knows, before the other program knows.
CALLS = {
    "respited": ["pwrite64", "pwrite64", "fdatasync,fsync", "write,writev,sendmsg,sendto", "read,readv,recvmsg,recvfrom"],
    "respite-courier": ["connect", "write,writev,sendmsg,sendto", "clone,clone3,fork,vfork", "wait4,waitid"],
}


class Trouble(Exception):
    """The proof cannot go on."""


class Program:
    """One of the programs: told to start, killed without warning, or asked to end."""

    def __init__(self, arguments, log):
        self.arguments, self.log, self.process = [str(one) for one in arguments], log, None
        self.name, self.tracer = arguments[0].name, None

    def start(self):
        self.look()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)

    def look(self):
        """It ends when it is killed, and not by itself."""
        if self.process and self.process.poll() is not None:
            raise Trouble(f"{self.arguments[0]} ended by itself, with status {self.process.returncode}: see {self.log}")

    def kill(self):
        """Kills it at once, if it has not been killed before."""
        if self.process is None:
            return
        if self.tracer is None:
            self.look()
        self.process.kill()
        self.let_go()
        self.process.wait()
        self.process = None

    def kill_at(self, calls, count, seconds):
        """Kills it as one of its threads enters one of `calls` for the `count`th time, or else after so many seconds.
        True if it came to the call."""
        with self.traced(calls, f"signal=SIGKILL:when={count}"):
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.kill()
                return False
        self.process = None
        return True

    def kill_slowed(self, calls, seconds):
        """Kills it after so many seconds in which each of `calls` took 30 ms longer."""
        with self.traced(calls, "delay_enter=30000"):
            time.sleep(seconds)
            self.kill()

    @contextmanager
    def traced(self, calls, what):
        """Has strace meddle with these calls of the program, which is dead at the end."""
        self.look()
        tracer = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", os.devnull, "-p", str(self.process.pid), "-e", f"trace={calls}",
             "-e", f"inject={calls}:{what}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.tracer = tracer
        try:
            yield
        finally:
            self.let_go()

    def let_go(self):
        """Ends the tracer. While it lives, a traced program that was killed is not seen to be dead."""
        if self.tracer:
            self.tracer.kill()
            self.tracer.wait()
        self.tracer = None

    def end(self, seconds):
        """Asks it to end. False if it had to be killed, or did not end well."""
        return self.asked_to_end(seconds) == 0

    def asked_to_end(self, seconds):
        """The status with which it ended; None if it had to be killed."""
        if self.process is None or self.process.poll() is not None:
            return 0
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return None


class House:
    """A daemon and a courier on private sockets, with a register of their own."""

    def __init__(self, place, programs):
        self.place, self.programs = place, programs
        self.socket = place / "control"
        self.database = place / "register" / "register.db"
        self.runs = place / "runs"
        self.uid = os.getuid()
        self.write_settings()
        self.daemon = Program([programs / "respited", "--config", place / "respited.yaml"], place / "respited.log")
        self.courier = Program(
            [programs / "respite-courier", "hook", "--config", place / "courier.yaml", "--socket", self.socket],
            place / "courier.log")

    def write_settings(self):
        group, user = grp.getgrgid(os.getgid()).gr_name, getpass.getuser()
        roles = ", ".join(f"{role}: {group}" for role in ["line", "edt", "manager", "administrator", "governance"])
        self.write("policy.yaml", POLICY)
        self.write("respited.yaml", f"socket: {self.socket}\ndata: {self.place}/register\n"
                   f"policy: {self.place}/policy.yaml\nroles: {{{roles}}}\ncouriers: {{hook: {user}}}\n")
        self.write("courier.yaml", f"hook: {{path: {self.place}/hook, timeoutSeconds: 5}}\n")
        self.write("hook", HOOK.format(runs=self.runs), 0o700)
        self.runs.touch()

    def write(self, name, text, mode=0o600):
        (self.place / name).write_text(text)
        (self.place / name).chmod(mode)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for program in [self.courier, self.daemon]:
            program.end(10)

    def chosen(self, who):
        return {"daemon": [self.daemon], "courier": [self.courier], "both": [self.daemon, self.courier]}[who]

    def start(self, who):
        for program in self.chosen(who):
            program.start()

    def kill(self, who, how, rng):
        """Kills, and returns how it came about."""
        first = self.chosen(who)[0]
        calls, count, moment = rng.choice(CALLS[first.name]), rng.randint(1, 5), rng.uniform(0.1, 0.6)
        if how == "at a call" and not first.kill_at(calls, count, seconds=1):
            how = "plain"
        if how == "slowed":
            first.kill_slowed(calls, moment)
        for program in self.chosen(who):
            program.kill()
        return how

    def stop(self):
        if not self.daemon.end(10):
            raise Trouble("respited, asked to stop, did not end well within 10 s")
        if not self.courier.end(10):
            raise Trouble("the courier, asked to stop, did not end well within 10 s")

    def furnish(self, people, seed):
        """A sample of people, and somebody in every chair."""
        line = Line(self.socket)
        line.must("org.respited.System.Sample", people=people, seed=seed)
        line.must("org.respited.Staff.PutMember", uid=self.uid, name="A. Reed", telephones=["07700 900300"])
        ends = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(time.time() + 8 * 3600))
        for number, post in enumerate(["edt", "manager", "it"]):
            line.must("org.respited.Staff.PutPost", post=post, name=post, telephone=f"01632 96050{number}")
            line.must("org.respited.Staff.StartShift", post=post, endsAt=ends)

    def look_up(self, sql, *arguments):
        """One value of the register as it is on the disk now."""
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as database:
            return database.execute(sql, arguments).fetchone()[0]

    def settle(self, book, seconds):
        """Waits until all that is due was worked, every case is in somebody's hands, and no word is owed."""
        line, end, count = Line(self.socket), time.monotonic() + seconds, 0
        while left := self.unsettled():
            if time.monotonic() > end:
                raise Trouble(f"after {seconds} s without a kill there still were {left}")
            self.daemon.look()
            self.courier.look()
            for case in line.must("org.respited.Cases.List", limit=1000)["cases"]:
                if case["word"] in ("paging", "top"):
                    count += 1
                    book.ask(line, f"settle-{count}", "Cases.Acknowledge", {
                        "caseNumber": case["caseNumber"], "forSeconds": 3600, "requestKey": f"settle-{count}"})
            time.sleep(0.2)

    def unsettled(self):
        now = int(time.time() * 1000)
        counts = {
            "check-ins that are due soon": self.look_up(
                "SELECT count(*) FROM occurrence WHERE state = 'expected' AND due < ?", now + 20_000),
            "deadlines that are due soon": self.look_up("SELECT count(*) FROM deadline WHERE due < ?", now + 20_000),
            "cases that page": self.look_up("SELECT count(*) FROM caseFile WHERE word IN ('paging', 'top')"),
            "notices under way": self.look_up("SELECT count(*) FROM notice WHERE state IN ('ready', 'handed')"),
        }
        return ", ".join(f"{count} {what}" for what, count in counts.items() if count)

    def verify_audit(self):
        """Asks for the proof of the audit chain as an auditor would."""
        answer = subprocess.run(
            [self.programs / "respitectl", "audit", "verify", "--json"], capture_output=True, timeout=120,
            env={**os.environ, "RESPITED_SOCKET": str(self.socket)})
        self.audit = json.loads(answer.stdout or "{}")
