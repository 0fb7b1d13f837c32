"""Where a model may stand: on this machine or in the office's own network.

Reports are confidential: another address is used only where the office has written that it may be."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple
from urllib.parse import urlsplit

from hegui.errors import RefusedError

OWN = tuple(
    map(ip_network, ("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
)
"""Loopback, and the private networks of RFC 1918 and RFC 4193."""

_PORTS = {"http": 80, "https": 443}
_PATH = "/v1"
"""Where servers of the protocol have it, unless told otherwise."""

Resolve = Callable[[str, int], list[str]]


class Address(NamedTuple):
    """A server: `base` is the URL with its address in numbers, by which it is asked (a name that means
    another address a moment later leads nowhere else), `host` what it is called (`Host`), `name` in TLS."""

    base: str
    host: str
    name: str


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, those of IPv4 first. Raises OSError where there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    in_order = sorted(found, key=lambda one: one[0] != socket.AF_INET)
    return list(dict.fromkeys(str(one[4][0]) for one in in_order))


def address(url: str, *, confidential: bool = False, resolve: Resolve = resolved) -> Address:
    """The server that a URL names. Raises RefusedError: for what is no URL of a server, a key within it, a
    name that is not known, and, unless `confidential` text may go anywhere, for an address that is neither
    loopback nor private.

    >>> address("http://127.0.0.1:8000")
    Address(base='http://127.0.0.1:8000/v1', host='127.0.0.1:8000', name='127.0.0.1')
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError):
        raise RefusedError("model_url", given=url) from None
    host = parts.hostname
    if not host or parts.query or parts.fragment:
        raise RefusedError("model_url", given=url)
    if parts.username is not None or parts.password is not None:
        raise RefusedError("model_key_in_url")
    numbers = _numbers(host, port, url, resolve)
    if not confidential and not all(map(is_own, numbers)):
        raise RefusedError("model_outside", given=host)
    shown = f"[{numbers[0]}]" if ":" in numbers[0] else numbers[0]
    path = parts.path.rstrip("/") or _PATH
    return Address(f"{parts.scheme}://{shown}:{port}{path}", parts.netloc, host)


def is_own(number: str) -> bool:
    """Whether an address is of this machine or of a private network.

    >>> is_own("10.1.2.3"), is_own("::1"), is_own("169.254.169.254"), is_own("::ffff:8.8.8.8")
    (True, True, False, False)
    """
    parsed: IPv4Address | IPv6Address = ip_address(number.partition("%")[0])
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is not None:
        parsed = parsed.ipv4_mapped
    return any(parsed.version == one.version and parsed in one for one in OWN)


def _numbers(host: str, port: int, url: str, resolve: Resolve) -> list[str]:
    try:
        return [str(ip_address(host))]
    except ValueError:
        pass
    try:
        found = resolve(host, port)
    except (OSError, UnicodeError):
        found = []
    if not found:
        raise RefusedError("model_unknown_host", given=url)
    return found
