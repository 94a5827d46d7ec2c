"""How many check-ins are kept in a second, each on the disk before it is answered."""

from deadlines_register import Register, Trouble, figure, in_order
from deadlines_wire import ask_all, message


def checkins(respited, place, size):
    register = Register(respited, place / "checkins")
    register.furnish(size, armed=size.of(200_000))
    schedules = register.look_up("SELECT schedule FROM occurrence WHERE state = 'expected' ORDER BY id % 997, id")
    messages = iter([
        message("org.respited.CheckIns.Record", schedule=f"S-{schedule:04d}", word="ok", channel="telephone",
                clientKey=f"bench-{schedule}") for schedule, in schedules])
    with register.watched():
        register.settled()
        for connections, goal in [(64, ">= 5,000/s, p99 <= 50 ms"), (1, ">= 500/s"), (64, "the same again")]:
            yield from measure(register, messages, connections, goal, seconds=10 / size.divisor)


def measure(register, messages, connections, goal, seconds):
    before, kept = register.processor_seconds(), count(register)
    took, total = ask_all(register.socket, connections, messages, seconds)
    busy = register.processor_seconds() - before
    if count(register) - kept != len(took):
        raise Trouble(f"{len(took)} check-ins were answered, but {count(register) - kept} kept")
    p50, p99, most = (1000 * in_order(took, share) for share in [0.5, 0.99, 1])
    yield figure(f"check-ins on {connections} connections: a second", f"{len(took) / total:,.0f}", goal)
    yield figure("  p50 / p99 / max ms", f"{p50:.2f} / {p99:.2f} / {most:.2f}")
    yield figure("  processor ms for each", f"{1000 * busy / len(took):.3f}")


def count(register):
    return register.look_up("SELECT count(*) FROM checkIn JOIN occurrence USING (schedule) WHERE state = 'satisfied'")[0][0]
