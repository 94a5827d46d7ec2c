#!/usr/bin/env python3
"""Asks a running respited every question of a set through its socket, and prints recall and latency by task.

    lookup_ask.py SOCKET QUERIES [--style iso|uk|fields] [--limit N] [--clients N] [--exact CORPUS]

The time of an answer is from the first byte sent to the last received. All messages are made before the first is sent
and all answers read after the last has come: several clients share the processors with the daemon that is measured.
With --exact the NHS numbers of a corpus are asked for instead. Only Python's own library is needed.
"""
import argparse
import collections
import json
import os
import random
import socket
import statistics
import time

NAMES = {
    "given_name": "given", "family_name": "family", "date_of_birth": "born", "postcode": "postcode",
    "street_number": "number", "street": "street", "locality": "locality", "town": "town", "phone": "telephone",
    "reference_id": "nhsNumber",
}


def message(parameters):
    call = {"method": "org.respited.Lookup.Find", "parameters": dict(parameters, limit=10, open=False)}
    return json.dumps(call).encode() + b"\0"


def question(query, style):
    if style == "fields":
        return message({"fields": {NAMES[name]: value for name, value in query["fields"].items()}})
    return message({"text": query["text_uk"] if style == "uk" else query["text"]})


def ask(connection, sent):
    connection.sendall(sent)
    received = b""
    while not received.endswith(b"\0"):
        piece = connection.recv(1 << 16)
        if not piece:
            raise SystemExit("respited hung up")
        received += piece
    return received


def answer(path, queries, style):
    """For each query its task, the rank of whoever was meant (0 for none), and the milliseconds it took."""
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(path)
    for query in random.Random(1).sample(queries, min(50, len(queries))):
        ask(connection, question(query, style))
    answers = []
    for query, sent in [(query, question(query, style)) for query in queries]:
        begun = time.perf_counter_ns()
        received = ask(connection, sent)
        answers.append((query, received, (time.perf_counter_ns() - begun) / 1e6))
    return [row(*one) for one in answers]


def row(query, received, took):
    reply = json.loads(received[:-1])
    if "error" in reply:
        raise SystemExit(f"respited answers {reply['error']}: {reply.get('parameters')}")
    ids = [one.get("externalId") for one in reply["parameters"]["candidates"]]
    return query["task"], ids.index(query["target"]) + 1 if query["target"] in ids else 0, took


def by_clients(path, queries, style, clients):
    """The same, by so many processes at once, each with its share."""
    if clients == 1:
        return answer(path, queries, style)
    pipes = []
    for number in range(clients):
        reading, writing = os.pipe()
        if os.fork() == 0:
            rows = answer(path, queries[number::clients], style)
            with os.fdopen(writing, "w") as out:
                json.dump(rows, out)
            os._exit(0)
        os.close(writing)
        pipes.append(reading)
    rows = []
    for reading in pipes:
        with os.fdopen(reading) as results:
            rows += json.load(results)
        os.wait()
    return rows


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(part * len(values)))]


def line(task, rows, recalls):
    took = [row[2] for row in rows]
    figures = "  ".join(f"{value:.3f}" for value in recalls)
    print(f"{task:<22}{len(rows):>5}  {figures}  {percentile(took, .5):7.2f}  {percentile(took, .99):7.2f}")


def table(label, rows):
    tasks = collections.defaultdict(list)
    for row in rows:
        tasks[row[0]].append(row)
    print(f"{label}\n{'task':<22}{'n':>5}     @1     @5    MRR   p50 ms   p99 ms")
    measured = {}
    for task, rows_of in sorted(tasks.items()):
        ranks = [rank for _, rank, _ in rows_of]
        measured[task] = (
            statistics.mean(rank == 1 for rank in ranks), statistics.mean(0 < rank <= 5 for rank in ranks),
            statistics.mean(1 / rank if rank else 0 for rank in ranks))
        line(task, rows_of, measured[task])
    if len(tasks) > 1:
        line("all (macro)", rows, [statistics.mean(column) for column in zip(*measured.values())])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("socket")
    arguments.add_argument("queries")
    arguments.add_argument("--style", choices=["iso", "uk", "fields"], default="iso")
    arguments.add_argument("--limit", type=int, default=0, help="so many of each task")
    arguments.add_argument("--clients", type=int, default=1)
    arguments.add_argument("--exact", action="store_true", help="QUERIES is a corpus; ask for its NHS numbers")
    given = arguments.parse_args()
    with open(given.queries) as lines:
        queries = [json.loads(text) for text in lines]
    if given.exact:
        queries = [
            {"task": "NHS number", "text": one["reference_id"], "target": one["id"]}
            for one in queries if one.get("reference_id")]
    if given.limit:
        counts = collections.Counter()
        kept = []
        for query in queries:
            counts[query["task"]] += 1
            if counts[query["task"]] <= given.limit:
                kept.append(query)
        queries = kept
    clients = "" if given.clients == 1 else f", {given.clients} clients at once"
    table(f"through the socket, {'exact' if given.exact else given.style}{clients}",
          by_clients(given.socket, queries, given.style, given.clients))


main()
