"""Where text may be sent: this machine and private networks, others only where the office has written so."""

from __future__ import annotations

import pytest

from hegui.errors import RefusedError
from hegui.model.address import address


def refused(url: str, *numbers: str, confidential: bool = False) -> str:
    with pytest.raises(RefusedError) as caught:
        address(url, confidential=confidential, resolve=lambda _, __: list(numbers))
    return caught.value.kind


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:8000/v1", "http://[::1]:8000", "https://10.2.3.4/v1", "http://192.168.0.9:11434/v1"],
)
def test_this_machine_and_private_networks(url: str) -> None:
    assert address(url).base.endswith("/v1")


@pytest.mark.parametrize(
    "url",
    [
        "https://203.0.113.9/v1",
        "https://8.8.8.8",
        "http://0.0.0.0:8000",
        "http://169.254.169.254",  # where clouds tell of a machine
        "http://[::ffff:8.8.8.8]:8000",
        "http://[2001:db8::1]/v1",
        "http://172.32.0.1",
    ],
)
def test_an_address_outside_is_refused(url: str) -> None:
    assert refused(url) == "model_outside"
    assert address(url, confidential=True).base


def test_a_name_is_as_good_as_all_its_addresses() -> None:
    assert refused("http://models.example/v1", "10.0.0.1", "8.8.8.8") == "model_outside"
    assert refused("http://models.example/v1") == "model_unknown_host"
    found = address("https://models.example:8443/v1", resolve=lambda _, __: ["10.0.0.1"])
    # It is asked by number: a name that means another address a moment later leads nowhere else.
    assert found == ("https://10.0.0.1:8443/v1", "models.example:8443", "models.example")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://127.0.0.1",
        "127.0.0.1:8000",
        "",
        "http://",
        "http://127.0.0.1:x/v1",
        "http://127.0.0.1/v1?a=b",
        "none:",
    ],
)
def test_what_is_no_address(url: str) -> None:
    assert refused(url) == "model_url"


def test_a_key_does_not_stand_in_an_address() -> None:
    assert refused("http://user:key@127.0.0.1:8000/v1") == "model_key_in_url"
