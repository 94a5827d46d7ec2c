"""How late a deadline is fired, and its notice in a courier's hands, with ever more of them armed."""

import random
import time

from deadlines_courier import Courier
from deadlines_register import Register, figure, in_order


def lateness(respited, place, size):
    first = {}
    for armed in [10_000, 100_000, 1_000_000]:
        register = Register(respited, place / f"armed-{armed}")
        register.furnish(size, armed=size.of(armed))
        fired, handed, busy = watch(register, count=size.of(1000), seconds=20)
        for name, values in [("fired", fired), ("in the courier's hands", handed)]:
            p50, p99, most = (in_order(values, share) for share in [0.5, 0.99, 1])
            goal = "p99 <= 20, max <= 100" + (f", p99 <= {1.5 * first[name]:.1f}" if name in first else "")
            yield figure(f"{size.of(armed):>9,} armed, {name}: p50 / p99 / max ms", f"{p50:.1f} / {p99:.1f} / {most:.1f}", goal)
            first.setdefault(name, p99)
        yield figure(f"{size.of(armed):>9,} armed, processor ms for each", f"{1000 * busy / len(fired):.2f}")


def watch(register, count, seconds):
    """Lets so many fall due at random within so many seconds, and sees to when they are worked."""
    start, rng = time.time() + 8 + count / 500, random.Random(7)
    occurrences = register.let_fall_due(sorted(start + rng.random() * seconds for _ in range(count)))
    with register.watched():
        register.settled()
        with Courier(register) as courier:
            time.sleep(max(0, start - time.time() - 0.5))
            before = register.processor_seconds()
            courier.until(count, seconds=seconds + 30)
            time.sleep(0.5)
            busy = register.processor_seconds() - before
        cases = dict(register.look_up("SELECT 'C-' || printf('%04d', caseFile), due FROM occurrence WHERE caseFile IS NOT NULL"))
        fired = register.fired(occurrences)
    first = {}
    for at, notice in courier.notices:
        first.setdefault(notice["parameters"].get("case"), at)
    handed = [1000 * at - cases[case] for case, at in first.items() if case in cases]
    return fired, handed, busy
