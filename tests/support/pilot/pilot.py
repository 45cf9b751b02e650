# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""The test's side of the pilot: start a Qt Quick program with it, press, wait, read, take pictures."""
import json
import os
import socket
import subprocess
import time


class PilotError(Exception):
    """The program did not do what was asked in time; the text says why and what it showed instead."""


def environment(plugins, socket_path):
    """What makes an unmodified Qt program load the pilot; `plugins` is the folder above generic/."""
    return {"QT_PLUGIN_PATH": str(plugins), "QT_QPA_GENERIC_PLUGINS": f"evenhall-pilot:{socket_path}"}


class Pilot:
    """A running program and the pilot within it. Use it in a `with` statement: the program ends with it."""

    def __init__(self, command, plugins, socket_path, log, extra_environment=None, patience=30):
        variables = {**os.environ, **(extra_environment or {}), **environment(plugins, socket_path)}
        self.name = os.path.basename(str(command[0]))
        self._patience = patience
        self.process = subprocess.Popen([str(part) for part in command], env=variables, stdout=log, stderr=log)
        try:
            self._socket = self._connect(str(socket_path))
        except PilotError:
            self.close()
            raise
        self._lines = self._socket.makefile("r", encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _connect(self, path):
        deadline = time.monotonic() + self._patience
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise PilotError(f"{self.name} ended with {self.process.returncode} before its pilot answered")
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(path)
                return connection
            except OSError:
                connection.close()
                time.sleep(0.02)
        raise PilotError(f"the pilot of {self.name} did not answer")

    def ask(self, action, **details):
        """One request, see README.md; returns the answer or raises PilotError."""
        request = {"do": action, **details}
        try:
            self._socket.sendall(json.dumps(request).encode() + b"\n")
            line = self._lines.readline()
        except OSError as error:
            raise PilotError(f"{self.name} went away at {request}: {error}") from error
        if not line:
            raise PilotError(f"{self.name} went away at {request}")
        answer = json.loads(line)
        if not answer["ok"]:
            shown = "" if action == "describe" else f"; it shows {self.texts()}"
            raise PilotError(f"{self.name}: {request}: {answer['error']}{shown}")
        return answer

    def press(self, item, within=5000):
        return self.ask("press", item=item, within=within)

    def wait(self, item=None, within=5000, **condition):
        """Waits for the item (or any text) to be visible, enabled, equal, contain or match."""
        if item is not None:
            condition["item"] = item
        return self.ask("wait", within=within, **condition)

    def key(self, name):
        return self.ask("type", key=name)

    def type(self, text):
        return self.ask("type", text=text)

    def items(self):
        return self.ask("describe")["items"]

    def texts(self):
        return [item["text"] for item in self.items() if item["text"]]

    def text_of(self, item):
        return self.wait(item)["text"]

    def has(self, item):
        return any(each["item"] == item for each in self.items())

    def screenshot(self, file):
        return self.ask("screenshot", file=str(file))

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
