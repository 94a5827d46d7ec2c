"""Tries, inside a unit's sandbox, what a service has no need of, and says what it could do.

probe.py OWN-DIRECTORY [WHAT-IT-MAY...]: exits 0 if it could do exactly that much.
"""

import mmap
import os
import socket
import sys


def internet_socket():
    socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()


def netlink_socket():
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close()


def packet_socket():
    socket.socket(socket.AF_PACKET, socket.SOCK_RAW).close()


def other_processes():
    others = [name for name in os.listdir("/proc") if name.isdigit() and os.stat(f"/proc/{name}").st_uid != os.getuid()]
    if not others:
        raise PermissionError("none is visible")


def code_in_data():
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


def other_interfaces():
    if [name for _, name in socket.if_nameindex()] == ["lo"]:
        raise PermissionError("only lo")


def write_to(path):
    def attempt():
        with open(path, "w", encoding="utf-8") as file:
            file.write("x")

    return attempt


def read_from(path):
    def attempt():
        os.listdir(path)

    return attempt


ATTEMPTS = {
    "open an Internet socket": internet_socket,
    "open a netlink socket": netlink_socket,
    "open a packet socket": packet_socket,
    "see another user's processes": other_processes,
    "see a network interface": other_interfaces,
    "write and execute the same memory": code_in_data,
    "write to /etc": write_to("/etc/probe"),
    "write to /usr": write_to("/usr/probe"),
    "write to /var/lib": write_to("/var/lib/probe"),
    "write to /run": write_to("/run/probe"),
    "write to /run/respited": write_to("/run/respited/probe"),
    "write to /dev/shm": write_to("/dev/shm/probe"),
    "write to a kernel setting": write_to("/proc/sys/kernel/hostname"),
    "look into /root": read_from("/root"),
    "become root": lambda: os.setuid(0),
    "set the host's name": lambda: socket.sethostname("probe"),
    "set the clock": lambda: __import__("time").clock_settime(0, 0),
    "change the root directory": lambda: os.chroot("/tmp"),
}


def main():
    write_to(os.path.join(sys.argv[1], "probe"))()
    done = []
    for name, attempt in ATTEMPTS.items():
        try:
            attempt()
        except OSError:
            continue
        done.append(name)
    print(f"tried {len(ATTEMPTS)} things; could {'; '.join(done) or 'do none of them'}")
    sys.exit(0 if set(done) == set(sys.argv[2:]) else 1)


main()
