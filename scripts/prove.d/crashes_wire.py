"""Varlink as a stubborn client speaks it: whoever gets no answer asks the very same thing again."""

import json
import socket
import time


class Unanswered(Exception):
    """Nobody answered, however often it was asked."""


class Fault(Exception):
    """The service answered with an error."""


class Line:
    """A connection to the daemon that is made again whenever it breaks."""

    def __init__(self, path, patience=60):
        self.path, self.patience, self.connection, self.rest = str(path), patience, None, b""

    def ask(self, method, **parameters):
        """Returns the parameters of the reply, the name of the error or None, and how often it was asked."""
        call = {"method": method, "parameters": {name: value for name, value in parameters.items() if value is not None}}
        message, end, tries = json.dumps(call).encode() + b"\0", time.monotonic() + self.patience, 0
        while time.monotonic() < end:
            try:
                self.connect()
                tries += 1
                self.connection.sendall(message)
                reply = json.loads(self.read())
                return reply.get("parameters", {}), reply.get("error"), tries
            except OSError:
                self.hang_up()
                time.sleep(0.02)
        raise Unanswered(f"{method} was not answered within {self.patience} s")

    def must(self, method, **parameters):
        """The reply's parameters, where nothing else will do."""
        reply, error, _ = self.ask(method, **parameters)
        if error:
            raise Fault(f"{method} was answered with {error} {reply}")
        return reply

    def connect(self):
        if self.connection is None:
            self.connection, self.rest = socket.socket(socket.AF_UNIX), b""
            self.connection.settimeout(20)
            self.connection.connect(self.path)

    def hang_up(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def read(self):
        while b"\0" not in self.rest:
            part = self.connection.recv(65536)
            if not part:
                raise ConnectionResetError("the service hung up")
            self.rest += part
        message, self.rest = self.rest.split(b"\0", 1)
        return message
