"""`hegui batch --cluster`: the workers of a Dask cluster give what the own pool gives, and by TLS alone."""

from __future__ import annotations

import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from distributed import KilledWorker

from corpus.archive import make
from hegui import optional_packages
from hegui.archive_entry.packets import unpacked
from hegui.bulk import cluster, cluster_worker
from hegui.bulk.journal import Document, Journal, Outcome
from hegui.errors import RefusedError
from schemas import VERSION
from tests.bulk import machines
from tests.bulk.machines import ENVIRONMENT, TLS, Cluster, certificates
from tests.bulk.test_batch import bytes_of
from tests.conftest import Hegui

NUMBER, SEED = 16, 4
PACK = """
id: ours
version: "1"
title: 本所规则
document: OWN-01
source: ours
confidence: high
extends: [general]
"""
FACTS = """
laws:
  - {title: 东川市清洁车间条例, kind: local, effective_on: "2019-01-01", source: gazette, confidence: high}
"""
SETTINGS = """
packs = ["own.yaml"]
rules = ["auto", "own.yaml"]
facts = ["ours.yaml"]
[[suppress]]
code = "CAL"
path = "reports/2024-*/"
"""


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with machines.cluster(tmp_path_factory.mktemp("dask"), 2) as started:
        yield started


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `reports/` and settings with packs, facts and suppressions of its own."""
    folder = tmp_path_factory.mktemp("office")
    make(folder, NUMBER, SEED)
    for name, content in (("own.yaml", PACK), ("ours.yaml", FACTS), ("hegui.toml", SETTINGS)):
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_the_bytes_are_those_of_the_own_pool_though_a_worker_is_killed(
    dask: Cluster, office: Path, hegui: Hegui
) -> None:
    command = ("batch", "reports", "--out", "far", "--cluster", dask.address, *certificates())
    far = subprocess.Popen(
        [sys.executable, "-m", "hegui", *command],
        cwd=office,
        env=ENVIRONMENT,
        stderr=subprocess.PIPE,
        text=True,
    )
    journal = office / "far/run.sqlite-wal"
    while far.poll() is None and not (journal.exists() and journal.stat().st_size > 50_000):
        time.sleep(0.05)
    dask.workers[0].kill()
    _, err = far.communicate(timeout=60)
    assert far.returncode == 2, err  # files of the archive cannot be read
    assert hegui("batch", "reports", "--out", "own", "--jobs", "2", cwd=office).status == far.returncode
    assert bytes_of(office / "far") == bytes_of(office / "own")
    with Journal(office / "own") as kept:
        result = unpacked(next(packet for _, sha256 in kept.paths() if (packet := kept.result(str(sha256)))))
    assert "ours" in result["packs"]
    assert result["versions"]["facts"].endswith("+ours")


@pytest.mark.parametrize(("ca", "own"), [("ca", "other"), ("other", "node")])
def test_a_certificate_of_another_authority_is_refused(
    dask: Cluster, office: Path, hegui: Hegui, ca: str, own: str
) -> None:
    ran = hegui(
        "batch", "reports", "--out", "no", "--cluster", dask.address, *certificates(ca, own), cwd=office
    )
    assert (ran.status, len(ran.err.splitlines())) == (2, 1)
    assert "CA" in ran.err
    assert not (office / "no").exists()


# ---------------------------------------------------------------- what is refused before anything is done


def options(place: str | None, tls: tuple[str | Path | None, ...] = (None, None, None)) -> Namespace:
    given = dict(zip(("tls_ca", "tls_cert", "tls_key"), tls, strict=True))
    return Namespace(cluster=place, **given)


NODE = (TLS / "ca.crt", TLS / "node.crt", TLS / "node.key")


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (options("10.0.0.5:8786"), "bad_cluster"),
        (options("tls://10.0.0.5"), "bad_cluster"),
        (options("tls://10.0.0.5:99999"), "bad_cluster"),
        (options("http://127.0.0.1:8786"), "bad_cluster"),
        (options("tcp://10.0.0.5:8786"), "cluster_open"),
        (options("tcp://localhost.example:8786"), "cluster_open"),
        (options("tls://127.0.0.1:8786"), "cluster_without_tls"),
        (options("tcp://127.0.0.1:8786", NODE), "tls_without_cluster"),
        (options(None, NODE), "tls_without_cluster"),
        (options("tls://127.0.0.1:8786", (*NODE[:2], TLS / "none.key")), "tls_file"),
        (options("tls://127.0.0.1:8786", (*NODE[:2], TLS / "other.key")), "bad_certificate"),
        (options("tls://127.0.0.1:8786", (TLS / "node.key", *NODE[1:])), "bad_certificate"),
        (options("tls://127.0.0.1:1", NODE), "cluster_absent"),
        (options("tcp://127.0.0.1:1"), "cluster_absent"),
    ],
)
def test_what_cannot_be_used_is_refused(given: Namespace, kind: str) -> None:
    with pytest.raises(RefusedError, match=f"^{kind}$"):
        cluster.require(given)


def test_where_the_package_is_missing_it_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(optional_packages.EXTRAS, "cluster", ("none_such",))
    with pytest.raises(RefusedError, match=r"^needs_extra"):
        cluster.require(options("tcp://127.0.0.1:1"))


def test_without_a_cluster_nothing_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(optional_packages, "require", asked.append)
    cluster.require(options(None))
    assert asked == []


# ---------------------------------------------------------------- what may happen under way


class Fake:
    """A client of a cluster: a task comes to what `outcome` gives for its items; what that gives as an error
    is raised."""

    status = "running"

    def __init__(self, outcome: Any = None, workers: dict[str, int] | None = None) -> None:
        self.outcome = outcome
        self.workers = {"tls://10.0.0.6:4000": 1} if workers is None else workers
        self.sizes: list[int] = []

    def nthreads(self) -> dict[str, int]:
        return self.workers

    def run(self, *_: Any, **__: Any) -> dict[str, Any]:
        return dict.fromkeys(self.workers, self.outcome)

    def submit(self, _: Any, order: cluster_worker.Order, items: list[cluster_worker.Item], **__: Any) -> Any:
        self.sizes.append(len(items))
        future = SimpleNamespace(key=str(len(self.sizes)), result=lambda timeout: self.result(items))
        future.add_done_callback = lambda told: told(future)
        return future

    def result(self, items: list[cluster_worker.Item]) -> Any:
        found = self.outcome(items)
        if isinstance(found, BaseException):
            raise found
        return found


OTHER = {"hegui": "0.0.1", "facts": "1"}
KILLED = KilledWorker("judge-1", last_worker=cast(Any, None), allowed_failures=4)


@pytest.fixture
def documents(tmp_path: Path) -> list[Document]:
    """Six documents, the last of which is larger than go together."""
    for number in range(6):
        (tmp_path / f"{number}.txt").write_bytes(b"a" * (300_000 if number == 5 else 10))
    return [Document(f"{number}" * 64, str(tmp_path / f"{number}.txt")) for number in range(6)]


def started(client: Fake) -> cluster._Run:
    order = cluster_worker.Order(
        "r", {"hegui": VERSION, "facts": "1"}, {"timeout": 5.0}, {"suppress": []}, {}
    )
    return cluster._Run(client, order, "tls://10.0.0.5:8786", "en")


def outcomes(client: Fake, documents: list[Document]) -> list[Outcome]:
    run = started(client)
    found = [outcome for document in documents for outcome in run.add(document)]
    run.hand_out()
    while run.under_way:
        found += run.settled()
    return found


def clean(items: list[cluster_worker.Item]) -> list[Outcome]:
    return [Outcome(item.document.sha256, "clean") for item in items]


def test_small_documents_go_together_and_what_cannot_be_read_not_at_all(documents: list[Document]) -> None:
    client = Fake(clean)
    missing = Document("9" * 64, "missing.txt")
    found = outcomes(client, [missing, *documents])
    assert client.sizes == [4, 1, 1]
    assert [one.sha256 for one in found] == ["9" * 64, *(one.sha256 for one in documents)]
    assert [one.kind for one in found] == ["missing", *[None] * 6]


def test_the_one_document_that_ends_its_workers_is_a_row(documents: list[Document]) -> None:
    deadly = documents[2]

    def judge(items: list[cluster_worker.Item]) -> Any:
        return KILLED if any(item.document == deadly for item in items) else clean(items)

    client = Fake(judge)
    found = outcomes(client, documents)
    assert client.sizes == [4, 1, 1, *[1] * 4]
    assert sorted(one.sha256 for one in found) == [one.sha256 for one in documents]
    assert [one.sha256 for one in found if one.kind == "worker_lost"] == [deadly.sha256]


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (CancelledError(), "cluster_lost"),
        (OSError(), "cluster_lost"),
        (ModuleNotFoundError(), "cluster_worker"),
        (cluster_worker.Other("tls://10.0.0.6:4000", OTHER), "cluster_other"),
    ],
)
def test_what_ends_a_run_is_told(documents: list[Document], raised: Any, kind: str) -> None:
    with pytest.raises(RefusedError, match=f"^{kind}$"):
        outcomes(Fake(lambda _: raised), documents)


def test_a_result_that_is_lost_on_the_way_is_waited_for(documents: list[Document]) -> None:
    late = iter([TimeoutError(), TimeoutError()])
    found = outcomes(Fake(lambda items: next(late, None) or clean(items)), documents[:4])
    assert [one.verdict for one in found] == ["clean"] * 4


def test_a_worker_with_another_program_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        started(Fake(OTHER)).require_same_program()
    assert refused.value.kind == "cluster_other"
    assert refused.value.words == {"where": "tls://10.0.0.6:4000", "what": f"hegui 0.0.1 ({VERSION})"}
    with pytest.raises(RefusedError, match=r"^cluster_worker$"):
        started(Fake(ModuleNotFoundError())).require_same_program()


def test_a_worker_without_tls_is_refused() -> None:
    with pytest.raises(RefusedError, match=r"^cluster_open$"):
        started(Fake(workers={"tcp://10.0.0.6:4000": 1})).is_full()


def test_a_run_waits_for_workers_but_not_for_ever(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "_LOOK", 0.01)
    monkeypatch.setattr(cluster, "PATIENCE", 0.1)
    run = started(Fake(workers={}))
    with pytest.raises(RefusedError, match=r"^cluster_empty$"):
        while run.is_full():
            assert list(run.settled()) == []
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_cluster_that_does_nothing_is_told(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_LOOK", 0.01)
    monkeypatch.setattr(cluster, "PATIENCE", -39.95)  # with the time that the documents may take: .05 s
    with pytest.raises(RefusedError, match=r"^cluster_silent$"):
        outcomes(Fake(lambda _: TimeoutError()), documents)


def test_the_program_is_told_by_its_parts() -> None:
    told = cluster_worker.program()
    assert {"hegui", "python", "code", "facts", "packs", "HEGUI_LIMIT_PAGES"} <= set(told)
    assert told == cluster_worker.program.__wrapped__()


def test_readers_of_a_run_that_ended_without_a_word_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_worker, "IDLE_SECONDS", -1.0)
    order = cluster_worker.Order(
        "old", {}, {"ocr": "never", "timeout": 5.0}, {}, {"x/own.yaml": b"id: ours\n"}
    )
    old = cluster_worker._readers(order)
    settings = old.at_hand({"own_packs": ["x/own.yaml"], "own_facts": [], "rules": "auto,x/own.yaml"})
    (path,) = settings["own_packs"]
    assert settings["rules"] == f"auto,{path}"
    assert Path(path).read_bytes() == b"id: ours\n"
    assert cluster_worker._readers(order._replace(run="new")) is not old
    assert not Path(path).exists()
    cluster_worker.end("new")
    assert cluster_worker._RUNS == {}
