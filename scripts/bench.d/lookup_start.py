#!/usr/bin/env python3
"""Asks a respited that is starting for numbers of a corpus, until it finds people by name too.

    lookup_start.py SOCKET CORPUS BEGUN

Prints how long after BEGUN, in seconds since 1970, it answered first and found a name first, and how long numbers took
meanwhile. Only Python's own library is needed.
"""
import itertools
import json
import socket
import sys
import time

LONGEST_START = 300


def message(text):
    call = {"method": "org.respited.Lookup.Find", "parameters": {"text": text, "limit": 1, "open": False}}
    return json.dumps(call).encode() + b"\0"


def connected(path, deadline):
    while time.time() < deadline:
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(path)
            return connection
        except OSError:
            connection.close()
            time.sleep(0.002)
    raise SystemExit("respited does not answer")


def ask(connection, sent):
    connection.sendall(sent)
    received = b""
    while not received.endswith(b"\0"):
        received += connection.recv(1 << 16) or sys.exit("respited hung up")
    return json.loads(received[:-1])["parameters"]


def main():
    path, corpus, begun = sys.argv[1], sys.argv[2], float(sys.argv[3])
    with open(corpus) as lines:
        people = [json.loads(text) for text in itertools.islice(lines, 2000)]
    numbers = itertools.cycle([message(one["reference_id"]) for one in people if one.get("reference_id")])
    name = message(" ".join(filter(None, [people[0].get("given_name"), people[0].get("family_name")])))
    connection, took = connected(path, begun + LONGEST_START), []
    first = None
    while True:
        asked = time.perf_counter()
        ask(connection, next(numbers))
        took.append(1000 * (time.perf_counter() - asked))
        first = first or time.time() - begun
        if "loading" not in ask(connection, name):
            break
        time.sleep(0.01)
    print(f"answers a number after {first:.2f} s, finds a name after {time.time() - begun:.2f} s; "
          f"until then {len(took)} numbers, the slowest in {max(took):.1f} ms")


main()
