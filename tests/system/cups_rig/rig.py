#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: rig.py TEST_PROGRAM [ARGUMENTS]

Runs the tests of the CUPS printer against a print server of its own: a private cupsd and a private message bus, which
ippeveprinter asks for. Nothing of the machine's own printing is touched. Ends with 77, and says so loudly, where the
programs are missing.
"""
import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PROGRAMS = {"cupsd": "cups-daemon", "ippeveprinter": "cups-ipp-utils", "dbus-daemon": "dbus-daemon",
            "zbarimg": "zbar-tools"}
FILES_CONFIGURATION = """ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/state
AccessLog {root}/log/access_log
ErrorLog {root}/log/error_log
PageLog {root}/log/page_log
User {user}
Group {group}
SystemGroup root
FileDevice Yes
"""
SERVER_CONFIGURATION = """LogLevel info
Listen {root}/state/cups.sock
Browsing Off
BrowseLocalProtocols none
WebInterface No
DefaultAuthType None
ErrorPolicy stop-printer
JobRetryInterval 2
<Location />
 Order allow,deny
 Allow localhost
</Location>
<Policy default>
 JobPrivateAccess default
 JobPrivateValues none
 SubscriptionPrivateAccess default
 SubscriptionPrivateValues none
 <Limit All>
  Order deny,allow
 </Limit>
</Policy>
"""


def program(name):
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def missing():
    return [f"{name} (package {package})" for name, package in PROGRAMS.items() if not program(name)]


def prepare(root):
    """The folders of a print server, and its two files of settings."""
    user, group = ("lp", "lp") if os.geteuid() == 0 else (pwd.getpwuid(os.geteuid()).pw_name,) * 2
    root.chmod(0o755)
    for folder in ("etc", "spool/tmp", "cache", "state", "log"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        for folder in root.rglob("*"):
            shutil.chown(folder, "root", "lp")
            folder.chmod(0o770)
    (root / "files.conf").write_text(FILES_CONFIGURATION.format(root=root, user=user, group=group))
    (root / "server.conf").write_text(SERVER_CONFIGURATION.format(root=root))


def start_bus(root):
    address = f"unix:path={root}/bus"
    output = subprocess.run([program("dbus-daemon"), "--session", f"--address={address}", "--fork", "--print-pid"],
                            check=True, capture_output=True, text=True).stdout
    return address, int(output.split()[0])


def await_socket(path, process):
    for _ in range(200):
        if path.exists():
            return
        if process.poll() is not None:
            sys.exit("cupsd ended at its start")
        time.sleep(0.05)
    sys.exit("cupsd opened no socket")


@contextlib.contextmanager
def print_server(root):
    """A print server in that folder; gives the variables that lead programs to it."""
    root.mkdir(exist_ok=True)
    prepare(root)
    address, bus = start_bus(root)
    server = subprocess.Popen([program("cupsd"), "-f", "-c", root / "server.conf", "-s", root / "files.conf"])
    try:
        socket = root / "state" / "cups.sock"
        await_socket(socket, server)
        yield {"CUPS_SERVER": str(socket), "DBUS_SYSTEM_BUS_ADDRESS": address}
    finally:
        server.terminate()
        server.wait()
        os.kill(bus, 15)


def run(root, command):
    with print_server(root) as variables:
        environment = dict(os.environ, **variables, EVENHALL_CUPS_RIG=str(root),
                           EVENHALL_IPP_PRINTER=program("ippeveprinter"), EVENHALL_ZBARIMG=program("zbarimg"))
        code = subprocess.run(command, env=environment, check=False).returncode
        if code != 0:
            print((root / "log" / "error_log").read_text()[-8000:], file=sys.stderr)
        return code


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if absent := missing():
        print(f"SKIPPED: the CUPS printer is NOT tested here, for want of {', '.join(absent)}")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="evenhall-cups-") as folder:
        return run(pathlib.Path(folder), sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
