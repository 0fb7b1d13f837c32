"""What the worker gives up before it sees a document: the network, writing, starting programs, memory.

Only what a process may take from itself without privileges: limits of the operating system everywhere but
on Windows; on Linux Landlock (kernel 5.13 and later) and a seccomp filter (x86-64, aarch64), and where there
is no filter a network of its own without any device. What a system does not offer is left out; `hegui doctor`
tells what holds.
"""

from __future__ import annotations

import ctypes
import math
import os
import sys
from contextlib import suppress
from pathlib import Path

from hegui.worker import seccomp
from ingest import limits

_NO_NEW_PRIVILEGES, _DIE_WITH_PARENT = 38, 1  # prctl
_KILLED = 9
_CREATE_RULESET, _RESTRICT_SELF = 444, 446  # the same on all architectures
_VERSION = 1
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # unshare

_EXECUTE, _WRITE_FILE = 1 << 0, 1 << 1
_MAKE_AND_REMOVE = sum(1 << bit for bit in range(4, 13))
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_TCP = 0b11  # bind, connect
_ABSTRACT_SOCKETS_AND_SIGNALS = 0b11


_held: list[str] = []


def held() -> list[str]:
    """The names of what this process has given up."""
    return list(_held)


def close() -> None:
    """Give up all that can be given up."""
    _held.extend(_limited())
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(_DIE_WITH_PARENT, _KILLED, 0, 0, 0)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0:
        _held.append("no_new_privileges")
    _held.extend(name for name in (_landlock(library), _filter(library)) if name)


def bound_time(seconds: float) -> None:
    """A second guard, where the parent is gone: so much more time of all cores, then the system ends us."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = used.ru_utime + used.ru_stime + (seconds + 1) * (os.cpu_count() or 1)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(most), resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limited() -> list[str]:
    """Files cannot grow, no core is dumped, memory is bounded; nothing where there are no such limits."""
    try:
        import resource
    except ImportError:
        return []
    done = []
    wanted = [("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)]
    # Address space is no measure: libraries reserve what they never use.
    name = "RLIMIT_DATA" if sys.platform.startswith("linux") else "RLIMIT_RSS"
    wanted.append((name, limits.MEMORY_BYTES + _taken(resource.getpagesize())))
    for name, most in wanted:
        with suppress(AttributeError, ValueError, OSError):
            number = getattr(resource, name)
            hard = resource.getrlimit(number)[1]
            bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(number, (bound, bound))
            done.append(name.lower())
    return done


def _taken(page: int) -> int:
    """The bytes of data that this process has already, of the program and of the parent that it was forked
    from; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * page
    except (OSError, IndexError, ValueError):
        return 0


def _landlock(library: ctypes.CDLL) -> str | None:
    """No file can be written, made, removed or run, and no TCP connection made: a ruleset without a rule."""
    version = library.syscall(_CREATE_RULESET, None, 0, _VERSION)
    if version < 1:
        return None
    files = _EXECUTE | _WRITE_FILE | _MAKE_AND_REMOVE
    files |= (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    handled = [files]
    if version >= 4:
        handled.append(_TCP)
    if version >= 6:
        handled.append(_ABSTRACT_SOCKETS_AND_SIGNALS)
    rules = (ctypes.c_uint64 * len(handled))(*handled)
    descriptor = library.syscall(_CREATE_RULESET, rules, ctypes.sizeof(rules), 0)
    if descriptor < 0:
        return None
    done = library.syscall(_RESTRICT_SELF, descriptor, 0)
    os.close(descriptor)
    return "landlock" if done == 0 else None


def _filter(library: ctypes.CDLL) -> str | None:
    if seccomp.install(library):
        return "seccomp"
    return "network_namespace" if library.unshare(_NEW_USER | _NEW_NETWORK) == 0 else None
