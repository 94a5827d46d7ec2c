"""A courier as the real one asks: one connection to claim by, one to report by, so many notices on their way at once."""

import queue
import threading
import time

from deadlines_wire import Line, answer, message


class Courier:
    """Claims and reports until it is told to stop, and remembers when it had each notice."""

    def __init__(self, register, workers=64):
        self.register, self.workers = register, workers
        self.notices, self.reported, self.is_over = [], [], False
        self.handed, self.free, self.changed = queue.Queue(), workers, threading.Condition()
        self.threads = [threading.Thread(target=one, daemon=True) for one in (self.claim, self.report)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over = True
        with self.changed:
            self.changed.notify_all()
        self.handed.put(None)
        for thread in self.threads:
            thread.join(10)

    def line(self):
        while not self.is_over:
            try:
                return Line(self.register.socket)
            except OSError:
                time.sleep(0.002)

    def claim(self):
        line = self.line()
        while not self.is_over:
            with self.changed:
                self.changed.wait_for(lambda: self.free > 0 or self.is_over)
                limit = self.free
            if self.is_over:
                break
            found = line.ask("org.respited.Outbox.Claim", courier="bench", channels=["hook"], limit=limit, waitSeconds=1)
            now = time.time()
            for notice in found["notices"]:
                self.notices.append((now, notice))
                self.handed.put(notice)
            with self.changed:
                self.free -= len(found["notices"])

    def report(self):
        line = self.line()
        while (notice := self.handed.get()) is not None:
            batch = [notice]
            while not self.handed.empty() and self.handed.queue[0] is not None:
                batch.append(self.handed.get())
            line.send(*[message("org.respited.Outbox.Report", key=one["key"], attempt=one["attempt"], outcome="delivered")
                        for one in batch])
            for _ in batch:
                answer(line.receive())
                self.reported.append(time.time())
                with self.changed:
                    self.free += 1
                    self.changed.notify_all()

    def until(self, count, seconds):
        """Waits until it had so many notices; False if it did not get them in time."""
        end = time.time() + seconds
        while len(self.notices) < count and time.time() < end:
            time.sleep(0.01)
        return len(self.notices) >= count
