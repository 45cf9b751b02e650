# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""Starts programs so that none outlives this one, keeps what they say, and waits for the line that says they are ready."""
import ctypes
import os
import pathlib
import selectors
import signal
import subprocess
import time

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


class NotReady(Exception):
    """A program ended, or did not say that it is ready, in time."""


def end_with_parent():
    """Runs in the child: the kernel ends it when this program dies, even by kill -9."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Process:
    """One running program. Its standard error, and its output unless it is read here, go to LOG_FOLDER/NAME.log."""

    def __init__(self, name, command, log_folder, variables=None, reads_output=False, pass_fds=()):
        self.name = name
        self.log = pathlib.Path(log_folder, name + ".log")
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self._log_file = open(self.log, "ab")
        # A session of its own: Ctrl-C reaches this program only, which then ends the others in order.
        self._process = subprocess.Popen(
            [str(part) for part in command], env={**os.environ, **(variables or {})}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if reads_output else self._log_file, stderr=self._log_file, bufsize=0,
            pass_fds=pass_fds, preexec_fn=end_with_parent, start_new_session=True)
        self.output = self._process.stdout

    @property
    def pid(self):
        return self._process.pid

    def is_running(self):
        return self._process.poll() is None

    def wait_for_line(self, start, patience=30):
        """The first line of the output that begins so."""
        deadline = time.monotonic() + patience
        with selectors.DefaultSelector() as selector:
            selector.register(self.output, selectors.EVENT_READ)
            while selector.select(max(0.0, deadline - time.monotonic())):
                line = self.output.readline().decode(errors="replace").rstrip("\n")
                if line.startswith(start):
                    return line
                if not line and not self.is_running():
                    break
        raise NotReady(f"{self.name} did not say '{start}' (log: {self.log})\n{self.last_words()}")

    def last_words(self):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-8:])

    def kill(self):
        """As if the power went: no chance to say good-bye."""
        self._process.kill()
        self._process.wait()
        self._log_file.close()

    def stop(self, patience=10):
        """Asks it to end; returns its exit code, or None when it had to be killed."""
        self._process.terminate()
        try:
            return self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            return None
        finally:
            self._log_file.close()
