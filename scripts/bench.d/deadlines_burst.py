"""Ten thousand check-ins missed at one instant, and a call for help in the midst of them."""

import threading
import time

from deadlines_courier import Courier
from deadlines_register import Register, Trouble, figure
from deadlines_wire import Line


def burst(respited, place, size):
    register, count = Register(respited, place / "burst"), size.of(10_000)
    register.furnish(size, armed=size.of(100_000))
    moment = time.time() + 10
    occurrences = register.let_fall_due([moment] * count)
    chosen = set(occurrences)
    helped = next(f"S-{schedule:04d}" for schedule, occurrence in register.look_up(
        "SELECT schedule, id FROM occurrence WHERE state = 'expected' ORDER BY id") if occurrence not in chosen)
    with register.watched():
        register.settled()
        if time.time() > moment:
            raise Trouble("the daemon was not ready in time")
        with Courier(register) as courier:
            urgent = Urgent(register, helped, moment + 0.5)
            durable = threading.Thread(target=lambda: times.append(register.until_fired(count, 120)))
            times = []
            before = register.processor_seconds()
            urgent.start()
            durable.start()
            durable.join()
            handed = courier.until(count, seconds=60)
            busy = register.processor_seconds() - before
            urgent.join()
    firsts = {}
    for at, notice in courier.notices:
        firsts.setdefault(notice["parameters"].get("case"), (at, notice))
    help_came = min((at for at, notice in firsts.values() if notice["parameters"].get("kind") == "emergency"), default=None)
    told = sorted(at for at, _ in firsts.values())
    yield figure(f"{count:,} missed at once: first notice", f"{1000 * (told[0] - moment):.0f} ms", "<= 100 ms")
    yield figure("  all durable", f"{times[0] - moment:.2f} s", "<= 5 s")
    yield figure("  all handed to a courier of 64 workers", f"{told[-1] - moment:.2f} s" if handed else "not in 60 s", "<= 10 s")
    yield figure("  a call for help meanwhile, until its page is handed", f"{1000 * (help_came - urgent.asked):.0f} ms"
                 if help_came else "never", "<= 250 ms")
    yield figure("  processor ms for each, detection and delivery", f"{1000 * busy / count:.2f}")


class Urgent(threading.Thread):
    """A carer who asks for help at a moment."""

    def __init__(self, register, schedule, moment):
        super().__init__(daemon=True)
        self.register, self.schedule, self.moment, self.asked = register, schedule, moment, None

    def run(self):
        line = Line(self.register.socket)
        time.sleep(max(0, self.moment - time.time()))
        self.asked = time.time()
        line.ask("org.respited.CheckIns.Record", schedule=self.schedule, word="help", channel="telephone")
