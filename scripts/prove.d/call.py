"""Calls a method of a Varlink service and prints the reply: call.py SOCKET METHOD [PARAMETERS]"""

import json
import socket
import sys

path, method, parameters = (sys.argv[1:] + ["{}"])[:3]
with socket.socket(socket.AF_UNIX) as connection:
    connection.settimeout(20)
    connection.connect(path)
    call = {"method": method, "parameters": json.loads(parameters)}
    connection.sendall(json.dumps(call).encode() + b"\0")
    reply = b""
    while not reply.endswith(b"\0"):
        part = connection.recv(65536)
        if not part:
            sys.exit("the service closed the connection without a reply")
        reply += part
print(reply[:-1].decode())
sys.exit(1 if "error" in json.loads(reply[:-1]) else 0)
