"""A busy day: people who ask for things, and remember every answer they were given."""

import random
import threading
import time
from dataclasses import dataclass, field

from crashes_wire import Line, Unanswered


def instant(seconds_from_now):
    moment = int((time.time() + seconds_from_now) * 1000)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment // 1000)) + f".{moment % 1000:03d}Z"


@dataclass
class Request:
    """Something that was asked under a key, and what was answered."""

    key: str
    method: str
    parameters: dict
    kind: str = ""
    reply: dict = field(default_factory=dict)
    fault: str = None
    tries: int = 0


class Book:
    """What was asked and answered, by all."""

    def __init__(self):
        self.requests, self.missing, self.is_over = [], [], False
        self.answered = threading.Condition()

    def ask(self, line, key, method, parameters):
        """Asks until there is an answer, and remembers it."""
        request = Request(key, "org.respited." + method, parameters, method.split(".")[1])
        request.reply, request.fault, request.tries = line.ask(request.method, **parameters)
        with self.answered:
            self.requests.append(request)
            self.answered.notify_all()
        return request

    def miss(self, what):
        self.missing.append(what)

    def wait_for_an_answer(self, seconds=30):
        """Until somebody is answered after now: the daemon is up and busy."""
        with self.answered:
            self.answered.wait(seconds)

    def finish(self):
        self.is_over = True


def plan_of(key, rng):
    """A plan whose carer's family name is the key, so that it is found again in the register."""
    def person(given, number):
        return {"name": {"given": given, "family": key}, "telephones": [{"typed": number, "kind": "mobile"}]}

    contact = {**person("Meena", f"07700 900{rng.randrange(100, 400)}"), "relationship": "daughter",
               "can": ["giveCare"], "agreement": {"state": "agreed", "how": "by telephone", "on": "2026-01-02"}}
    return {
        "carer": {**person("Hansa", f"07700 900{rng.randrange(400, 700)}"), "born": "1959-03-01"},
        "caredFor": {"name": {"given": "Ramesh", "family": key}, "born": "1955-02-02",
                     "minutesAlone": rng.choice([0, 30, 240])},
        "contacts": {"answer": "stated", "items": [contact] if rng.random() < 0.7 else []},
    }


class Worker(threading.Thread):
    """One person at a desk, who does one thing after the other."""

    STEPS = {"enquire": 18, "plan": 5, "register": 5, "revise": 5, "card": 4, "schedule": 4, "check_in": 10,
             "acknowledge": 10, "resolve": 6, "hear": 8, "read_back": 12}

    def __init__(self, number, seed, path, book):
        super().__init__(daemon=True)
        self.number, self.book, self.line = number, book, Line(path)
        self.rng = random.Random(f"{seed} {number}")
        self.count, self.plans, self.schedules, self.enquiries = 0, [], [], []

    def run(self):
        try:
            while not self.book.is_over:
                getattr(self, self.rng.choices(list(self.STEPS), self.STEPS.values())[0])()
                time.sleep(self.rng.uniform(0, 0.08))
        except Unanswered as silence:
            self.book.miss(f"unanswered: {silence}")
        except Exception as error:
            self.book.miss(f"worker {self.number} stopped: {error!r}")
        self.line.hang_up()

    # -- asking ----------------------------------------------------------------------------------------------------

    def request(self, method, make, name="requestKey"):
        """Asks under a key of its own until it is answered."""
        self.count += 1
        key = f"w{self.number}-{self.count}"
        return self.book.ask(self.line, key, method, {**make(key), name: key})

    def one_of(self, things):
        return self.rng.choice(things) if things else None

    def some_case(self, *words):
        cases, fault, _ = self.line.ask("org.respited.Cases.List", limit=200)
        return None if fault else self.one_of([case for case in cases["cases"] if case["word"] in words])

    # -- the register ----------------------------------------------------------------------------------------------

    def enquire(self):
        made = self.request("Register.AddEnquiry", lambda key: {
            "channel": "telephone", "name": "Hansa Patel", "telephone": "07700 900142", "note": key})
        if not made.fault:
            self.enquiries.append(made)

    def plan(self):
        made = self.request("Register.CreatePlan", lambda key: {"plan": plan_of(key, self.rng)})
        if not made.fault:
            self.plans.append({"reference": made.reply["reference"], "version": 1, "state": "draft"})

    def register(self):
        if plan := self.one_of([plan for plan in self.plans if plan["state"] == "draft"]):
            made = self.request("Register.RegisterPlan", lambda key: {
                "reference": plan["reference"], "basedOn": plan["version"]})
            plan["state"] = "draft" if made.fault else "registered"

    def revise(self):
        if plan := self.one_of(self.plans):
            read, fault, _ = self.line.ask("org.respited.Register.ShowPlan", reference=plan["reference"])
            if fault:
                return self.book.miss(f"lost: plan {plan['reference']} cannot be read: {fault}")
            document = read["plan"]
            document["caredFor"]["minutesAlone"] = self.rng.choice([0, 30, 240])
            made = self.request("Register.RevisePlan", lambda key: {
                "reference": plan["reference"], "basedOn": plan["version"], "plan": document, "why": key})
            plan["version"] = made.reply.get("version", plan["version"])

    def card(self):
        if plan := self.one_of(self.plans):
            self.request("Register.IssueCard", lambda key: {"reference": plan["reference"], "kind": "wallet"})

    def read_back(self):
        """What was answered can be read, however lately there was a kill."""
        if plan := self.one_of(self.plans[-5:]):
            read, fault, _ = self.line.ask(
                "org.respited.Register.ShowPlan", reference=plan["reference"], purpose="emergency")
            if fault or read["summary"]["version"] < plan["version"]:
                self.book.miss(f"lost: plan {plan['reference']} in version {plan['version']} cannot be read: {fault}")
        if made := self.one_of(self.enquiries[-5:]):
            _, fault, _ = self.line.ask("org.respited.Register.ShowEnquiry", enquiry=made.reply["enquiry"])
            if fault:
                self.book.miss(f"lost: enquiry {made.reply['enquiry']} cannot be read: {fault}")

    # -- check-ins -------------------------------------------------------------------------------------------------

    def schedule(self):
        if plan := self.one_of([plan for plan in self.plans if plan["state"] == "registered"]):
            made = self.request("CheckIns.AddSchedule", lambda key: {
                "reference": plan["reference"], "rule": {"once": instant(self.rng.uniform(0.5, 5))},
                "graceSeconds": 1, "earlySeconds": 600})
            if not made.fault:
                self.schedules.append(made.reply["schedule"])

    def check_in(self):
        if schedule := self.one_of(self.schedules[-4:]):
            word = self.rng.choices(["ok", "worried", "help"], [80, 12, 8])[0]
            self.request("CheckIns.Record", lambda key: {
                "schedule": schedule, "word": word, "channel": "telephone"}, "clientKey")

    # -- cases -----------------------------------------------------------------------------------------------------

    def acknowledge(self):
        if case := self.some_case("paging", "top", "snoozed"):
            length = self.rng.choice([2, 3, 600, None])
            self.request("Cases.Acknowledge", lambda key: {"caseNumber": case["caseNumber"], "forSeconds": length})

    def resolve(self):
        if case := self.some_case("owned", "onSite", "helpComing", "paging", "top"):
            self.request("Cases.Resolve", lambda key: {
                "caseNumber": case["caseNumber"], "version": case["version"],
                "outcome": "causeEnded" if case["kind"] == "system" else "safe",
                "evidence": f"Rang back, all is well: {key}.", "seenSafeBy": "Meena Shah"})

    def hear(self):
        case = self.some_case("paging", "top", "owned")
        if not case or case["kind"] == "system":
            return
        page, fault, _ = self.line.ask("org.respited.Cases.Show", caseNumber=case["caseNumber"])
        told = [] if fault else [one["party"] for one in page["told"] if one["party"].startswith("person/")]
        if party := self.one_of(told):
            result = self.rng.choice(["noAnswer", "voicemail", "cannot", "willHelp", "arrived", "arrived"])
            self.request("Cases.Heard", lambda key: {
                "caseNumber": case["caseNumber"], "party": party, "result": result, "note": key,
                "etaAt": instant(self.rng.uniform(1, 4)) if result == "willHelp" else None,
                "nextCheckAt": instant(3) if result == "arrived" and self.rng.random() < 0.7 else None})
