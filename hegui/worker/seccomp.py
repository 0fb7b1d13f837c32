"""A seccomp filter: the system calls that reading a document never needs answer “not permitted”.

Numbers: Linux `arch/x86/entry/syscalls/syscall_64.tbl` and `include/uapi/asm-generic/unistd.h` (aarch64).
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Sequence

_DENIED: dict[str, tuple[int | None, int | None]] = {
    # network
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
    # programs, other processes
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    "kill": (62, 129),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424),
    "pidfd_getfd": (438, 438),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    # the file system
    "creat": (85, None),
    "truncate": (76, 45),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "rename": (82, None),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "rmdir": (84, None),
    "link": (86, None),
    "linkat": (265, 37),
    "symlink": (88, None),
    "symlinkat": (266, 36),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "lchown": (94, None),
    "fchown": (93, 55),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    # the machine
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "setns": (308, 268),
    "unshare": (272, 97),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "kexec_load": (246, 104),
    "reboot": (169, 142),
    "clock_settime": (227, 112),
    "settimeofday": (164, 170),
}
_ABSENT = {"clone3": (435, 435), "openat2": (437, 437)}
"""Answer “no such call”: libraries then use the older call, whose arguments a filter can see."""

_OPEN, _OPENAT, _CLONE, _TGKILL = (2, None), (257, 56), (56, 220), (234, 131)
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CLONE_THREAD = 0x10000

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""The column of the tables and the architecture as seccomp names it."""

_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_X32 = 0x40000000
_SET_SECCOMP, _FILTER = 22, 2

Instruction = tuple[int, int, int, int]
"""Operation, how far to jump when true and when false, operand."""


def install(library: ctypes.CDLL) -> bool:
    """Put the filter before this process; false where the system has none. New privileges must be off."""
    machine = _MACHINES.get(os.uname().machine)
    if machine is None or sys.byteorder != "little":
        return False
    program = _program(*machine)
    code = b"".join(
        operation.to_bytes(2, "little") + bytes([yes, no]) + operand.to_bytes(4, "little")
        for operation, yes, no, operand in program
    )

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))

    given = Program(len(program), code)
    return bool(library.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(given), 0, 0) == 0)


def _program(column: int, architecture: int) -> list[Instruction]:
    no, not_there = _ERROR | errno.EPERM, _ERROR | errno.ENOSYS
    made: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if column == 0:
        made += [(_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, not_there)]
    made += _argument(_OPEN[column], 1, [(_AND, 0, 0, _TO_WRITE), (_EQUAL, 1, 0, 0), (_RETURN, 0, 0, no)])
    made += _argument(_OPENAT[column], 2, [(_AND, 0, 0, _TO_WRITE), (_EQUAL, 1, 0, 0), (_RETURN, 0, 0, no)])
    made += _argument(
        _CLONE[column], 0, [(_AND, 0, 0, _CLONE_THREAD), (_EQUAL, 0, 1, 0), (_RETURN, 0, 0, no)]
    )
    made += _argument(_TGKILL[column], 0, [(_EQUAL, 1, 0, os.getpid()), (_RETURN, 0, 0, no)])
    for table, answer in ((_DENIED, no), (_ABSENT, not_there)):
        for numbers in table.values():
            if (number := numbers[column]) is not None:
                made += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, answer)]
    return [*made, (_RETURN, 0, 0, _ALLOW)]


def _argument(number: int | None, argument: int, test: Sequence[Instruction]) -> list[Instruction]:
    """The test of a call's argument (its lower half); what passes it is allowed."""
    if number is None:
        return []
    body = [(_LOAD, 0, 0, _ARGUMENTS + 8 * argument), *test, (_RETURN, 0, 0, _ALLOW)]
    return [(_EQUAL, 0, len(body), number), *body]
