"""How soon a daemon that was killed watches again: a million armed, a long write-ahead log, ten thousand overdue."""

import signal
import subprocess
import sys
import time

from deadlines_courier import Courier
from deadlines_register import Register, Trouble, figure
from deadlines_wire import ask_all, message

# Reads the register and goes on reading, so that the log cannot be taken into the file.
READER = "import sqlite3, sys, time; d = sqlite3.connect(sys.argv[1], isolation_level=None); d.execute('BEGIN');" \
    " d.execute('SELECT * FROM setting').fetchall(); print(1, flush=True); time.sleep(3600)"


def start(respited, place, size):
    register, count = Register(respited, place / "start"), size.of(10_000)
    register.furnish(size, armed=size.of(1_000_000))
    moment = time.time() + 60
    overdue = register.let_fall_due([moment] * count)
    log = lengthen_log(register, size.of(64 << 20), besides=set(overdue))
    if time.time() > moment:
        raise Trouble("the log took too long to grow")
    time.sleep(moment - time.time() + 1)
    with Courier(register) as courier:
        begin = time.time()
        ready = register.start()
        durable = register.until_fired(count, 120)
        courier.until(1, 10)
    register.stop()
    armed = size.of(1_000_000)
    yield figure(f"start after SIGKILL, {armed:,} armed, log of {log >> 20} MiB", f"ready {ready:.2f} s", "<= 1 s")
    yield figure("  first overdue notice, after that", f"{courier.notices[0][0] - begin - ready:.3f} s", "<= 0.2 s")
    yield figure(f"  {count:,} overdue durable, after that", f"{durable - begin - ready:.2f} s", "<= 5 s")


def lengthen_log(register, wanted, besides):
    """Has check-ins recorded while somebody reads, until the log is so long, and kills both. Returns its length."""
    log = register.file.with_name("register.db-wal")
    expected = register.look_up("SELECT id, schedule FROM occurrence WHERE state = 'expected' ORDER BY id % 997, id LIMIT 300000")
    messages = iter([message("org.respited.CheckIns.Record", schedule=f"S-{schedule:04d}", word="ok", channel="telephone")
                     for occurrence, schedule in expected if occurrence not in besides])
    register.start()
    reader = subprocess.Popen([sys.executable, "-c", READER, register.file], stdout=subprocess.PIPE)
    reader.stdout.readline()
    while log.stat().st_size < wanted:
        ask_all(register.socket, 64, messages, 0.5)
    register.stop(signal.SIGKILL)
    reader.kill()
    reader.wait()
    return log.stat().st_size
