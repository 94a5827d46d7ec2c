#!/usr/bin/env python3
"""Asks a respited that is starting for numbers of a corpus, until it finds people by name too.

    lookup_start.py SOCKET CORPUS BEGUN

Prints how long after BEGUN, in seconds since 1970, it answered first and found a name first, and how long numbers took
meanwhile. Only Python's own library is needed.
"""
import itertools
import json
import sys
import time

sys.dont_write_bytecode = True
from deadlines_wire import Line

LONGEST_WAIT = 60


def connected(path):
    end = time.time() + LONGEST_WAIT
    while time.time() < end:
        try:
            return Line(path)
        except OSError:
            time.sleep(0.002)
    raise SystemExit(f"respited has not answered for {LONGEST_WAIT} s")


def find(line, text):
    return line.ask("org.respited.Lookup.Find", text=text, limit=1, open=False)


def main():
    path, corpus, begun = sys.argv[1], sys.argv[2], float(sys.argv[3])
    with open(corpus) as lines:
        people = [json.loads(text) for text in itertools.islice(lines, 2000)]
    numbers = [one["reference_id"] for one in people if one.get("reference_id")]
    if not numbers:
        raise SystemExit(f"{corpus}: nobody among the first {len(people)} has a reference_id to ask for")
    name = " ".join(filter(None, [people[0].get("given_name"), people[0].get("family_name")]))
    line, took, answered = connected(path), [], None
    for number in itertools.cycle(numbers):
        asked = time.time()
        find(line, number)
        took.append(1000 * (time.time() - asked))
        answered = answered or time.time() - begun
        if "loading" not in find(line, name):
            break
        time.sleep(0.01)
    print(f"answers a number after {answered:.2f} s, finds a name after {time.time() - begun:.2f} s; "
          f"until then {len(took)} numbers, the slowest in {max(took):.1f} ms")


main()
