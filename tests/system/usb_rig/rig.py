#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""usage: rig.py GUEST_PROGRAM WORK_FOLDER

Runs the guest program in a machine with a real Linux USB stack and no hardware: Debian's kernel under QEMU in software
emulation, dummy_hcd for the bus, the kernel's printer gadget for the printer. Ends with 77, and says so loudly, where
something is missing. The kernel's package is fetched once and kept in the work folder.
"""
import lzma
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import time

# The emulated controller and gadget of the test kernel lose count of their requests now and then. A program that only
# opens a USB device cannot crash a kernel, so such a run says nothing about it.
KERNEL_CRASH = re.compile(r"kernel BUG at|Oops: |Kernel panic")
MOST_RUNS = 3
SKIPPED = 77
LONGEST = 180  # seconds
MODULES = ("usblp", "dummy_hcd", "usb_f_printer", "libcomposite")
PROGRAMS = {"qemu-system-x86_64": "qemu-system-x86", "busybox": "busybox-static", "modprobe": "kmod", "cpio": "cpio",
            "udevadm": "udev", "apt-get": "apt", "dpkg": "dpkg"}
SEARCH = "/usr/sbin:/usr/bin:/sbin:/bin"
INIT = pathlib.Path(__file__).with_name("init")
SYSTEM_RULES = pathlib.Path("/usr/lib/udev/rules.d/50-udev-default.rules")
OUR_RULES = pathlib.Path(__file__).parents[3] / "packaging" / "udev" / "70-evenhall-printers.rules"


class Missing(Exception):
    """What this machine lacks for the rig."""


def program(name):
    found = shutil.which(name, path=SEARCH)
    if not found:
        raise Missing(f"{name} (package {PROGRAMS[name]})")
    return found


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def fetch_kernel(work):
    """The folder of an unpacked kernel package, which is the one that Debian's linux-image-amd64 stands for."""
    depends = output("apt-cache", "depends", "linux-image-amd64")
    names = re.findall(r"Depends: (linux-image-\S+)", depends)
    if not names:
        raise Missing("a kernel (apt knows no linux-image-amd64)")
    folder = work / names[0]
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        fetched = subprocess.run([program("apt-get"), "download", "-qq", names[0]], cwd=folder, check=False)
        packages = list(folder.glob("*.deb"))
        if fetched.returncode != 0 or not packages:
            raise Missing(f"the kernel {names[0]}, which cannot be fetched")
        output("dpkg", "-x", packages[0], folder)
        packages[0].unlink()
        output(shutil.which("depmod", path=SEARCH), "-b", folder, release_of(folder))
        (folder / "vmlinux").write_bytes(unpack((folder / "boot" / f"vmlinuz-{release_of(folder)}").read_bytes()))
        (folder / "complete").touch()
    return folder


def release_of(kernel):
    return next((kernel / "lib" / "modules").iterdir()).name


def unpack(image):
    """The kernel inside a bzImage; QEMU starts it unpacked six seconds sooner. Linux, Documentation/x86/boot.rst."""
    sectors = image[0x1F1] or 4
    offset, length = struct.unpack_from("<II", image, 0x248)
    start = (sectors + 1) * 512 + offset
    return lzma.LZMADecompressor(format=lzma.FORMAT_XZ).decompress(image[start:start + length])


def modules_of(kernel):
    """The modules in the order of loading, each after those it needs."""
    files = []
    for name in MODULES:
        for line in output(program("modprobe"), "-d", kernel, "-S", release_of(kernel), "--show-depends",
                           name).splitlines():
            if line.startswith("insmod"):
                files.append(pathlib.Path(line.split()[1]))
    return list(dict.fromkeys(files))


def put(root, source, target):
    place = root / target.lstrip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, place)


def put_program(root, source, target):
    """A program with the shared libraries it needs."""
    put(root, source, target)
    for library in re.findall(r"(/\S+) \(0x", output("ldd", source)):
        put(root, library, library)


def make_image(work, kernel, guest):
    root = work / "root"
    shutil.rmtree(root, ignore_errors=True)
    (root / "bin").mkdir(parents=True)
    put(root, program("busybox"), "/bin/busybox")
    (root / "bin" / "sh").symlink_to("busybox")
    order = modules_of(kernel)
    for module in order:
        put(root, module, f"/modules/{module.name}")
    (root / "modules" / "order").write_text("".join(f"{module.name}\n" for module in order))
    put_program(root, program("udevadm"), "/bin/systemd-udevd")  # one program, called by two names
    put_program(root, guest, "/bin/guest")
    put(root, INIT, "/init")
    (root / "etc").mkdir()
    (root / "etc" / "passwd").write_text("root:x:0:0::/:/bin/sh\nevenhall:x:901:901::/:/bin/sh\n"
                                         "nobody:x:65534:65534::/:/bin/sh\n")
    (root / "etc" / "group").write_text("root:x:0:\nlp:x:7:\nevenhall:x:901:\nnogroup:x:65534:\n")
    for rules in (SYSTEM_RULES, OUR_RULES):
        put(root, rules, f"/usr/lib/udev/rules.d/{rules.name}")
    names = "\n".join(str(path.relative_to(root)) for path in [root, *sorted(root.rglob("*"))])
    image = work / "image"
    with image.open("wb") as file:
        subprocess.run([program("cpio"), "-o", "-H", "newc", "--quiet"], input=names.encode(), stdout=file, cwd=root,
                       check=True)
    return image


def run_machine(kernel, image):
    """Software emulation always: a /dev/kvm may be there and still hang an unchanged guest."""
    command = [program("qemu-system-x86_64"), "-M", "pc", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2",
               "-m", "256", "-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-serial", "stdio",
               "-kernel", str(kernel / "vmlinux"), "-initrd", str(image),
               "-append", "console=ttyS0 quiet loglevel=3 oops=panic panic=-1 mitigations=off"]
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
                              timeout=LONGEST, check=False).stdout
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode(errors="replace") + f"\nRIG: no end after {LONGEST} s\n"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    guest, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    start = time.monotonic()
    try:
        for name in PROGRAMS:
            program(name)
        kernel = fetch_kernel(work)
        image = make_image(work, kernel, guest)
    except Missing as missing:
        print(f"SKIPPED: USB is NOT tested against a real kernel here, for want of {missing}")
        return SKIPPED
    ready = time.monotonic()
    for _ in range(MOST_RUNS):
        talk = run_machine(kernel, image)
        print(talk)
        if "FAIL " in talk or not KERNEL_CRASH.search(talk):
            break
        print("AGAIN: the test kernel crashed")
    print(f"prepared in {ready - start:.1f} s, ran {time.monotonic() - ready:.1f} s")
    return 0 if "RIG DONE, 0 failures" in talk and "FAIL " not in talk else 1


if __name__ == "__main__":
    sys.exit(main())
