"""Varlink as a client under load speaks it: messages made beforehand, many connections in one thread."""

import json
import select
import socket
import time


def message(method, **parameters):
    return json.dumps({"method": method, "parameters": parameters}).encode() + b"\0"


class Fault(Exception):
    """The daemon answered with an error."""


class Line:
    """One connection."""

    def __init__(self, path):
        self.socket, self.rest = socket.socket(socket.AF_UNIX), b""
        self.socket.settimeout(900)
        self.socket.connect(str(path))

    def send(self, *messages):
        self.socket.sendall(b"".join(messages))

    def receive(self):
        """The bytes of the next reply."""
        while b"\0" not in self.rest:
            part = self.socket.recv(1 << 18)
            if not part:
                raise ConnectionResetError("the daemon hung up")
            self.rest += part
        reply, self.rest = self.rest.split(b"\0", 1)
        return reply

    def ask(self, method, **parameters):
        self.send(message(method, **parameters))
        return answer(self.receive())

    def close(self):
        self.socket.close()


def answer(reply):
    reply = json.loads(reply)
    if "error" in reply:
        raise Fault(f"{reply['error']} {reply.get('parameters')}")
    return reply.get("parameters", {})


def ask_all(path, connections, messages, seconds=None):
    """Sends `messages` over so many connections, one at a time on each, for so many seconds or until there are no more.
    Returns how long each answer took, and how long all of it took. An error is a Fault."""
    lines, waiting, asked = select.epoll(), {}, iter(messages)
    for _ in range(connections):
        line = Line(path)
        waiting[line.socket.fileno()] = line
        lines.register(line.socket, select.EPOLLIN)
    took, sent, start = [], {}, time.perf_counter()
    end = start + seconds if seconds else float("inf")

    def next_one(number):
        now = time.perf_counter()
        one = next(asked, None) if now < end else None
        if one is not None:
            sent[number] = now
            waiting[number].socket.send(one)
        return one is not None

    busy = sum(next_one(number) for number in waiting)
    while busy:
        for number, _ in lines.poll():
            reply = waiting[number].receive()
            if b'"error"' in reply:
                answer(reply)
            took.append(time.perf_counter() - sent[number])
            busy -= not next_one(number)
    total = time.perf_counter() - start
    for line in waiting.values():
        line.close()
    return took, total
