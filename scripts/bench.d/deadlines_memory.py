"""What a million armed deadlines cost in memory."""

from deadlines_register import Register, figure


def memory(respited, place, size):
    found = {}
    for armed in [0, size.of(1_000_000)]:
        register = Register(respited, place / f"memory-{armed}")
        register.furnish(size, armed=armed)
        with register.watched():
            register.settled()
            found[armed] = register.resident()
        yield figure(f"resident with {max(armed, size.of(10_000)):,} armed", "{:.1f} MiB ({:.1f} anonymous)".format(*found[armed]))
    yield figure("  more than the idle daemon's", f"{found[armed][0] - found[0][0]:.1f} MiB", "<= 60 MiB")
