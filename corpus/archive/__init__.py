"""A big archive of light reports to try on: bodies, teams and months, invented from a stock of sentences."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import yaml

FIRST_DAY, LAST_DAY = date(2024, 1, 8), date(2026, 10, 23)
CLIENTS_A_BODY = 120
"""A body has about so many clients, and an archive a body for so many reports."""

PLANTED = {"booking": 500, "number": 500, "passage": 66, "broken": 100, "copy": 200}
"""Of each kind one is planted in so many reports."""

_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ERRORS, _ERRORS_OF_ONE = 0.08, 0.6
"""The share of reports with an error: of most leaders, and of one of each tenth body."""


class Auditor(NamedTuple):
    """An auditor of a body and the serial of the registration."""

    name: str
    serial: int


class Body(NamedTuple):
    """A certification body: its form, its auditors."""

    name: str
    code: str
    labels: Mapping[str, str]
    form: list[str]
    auditors: list[Auditor]
    careless: bool


class Client(NamedTuple):
    """An organization and what it makes."""

    name: str
    uscc: str
    address: str
    goods: Mapping[str, Any]


class Report(NamedTuple):
    """A report: whose, by whom, when, and its text in lines."""

    body: Body
    client: Client
    team: list[Auditor]
    start: date
    days: int
    number: str
    kind: str
    evidence: list[str]
    wrong: bool


@cache
def stock() -> Any:
    """The stock of words and sentences."""
    return yaml.safe_load(Path(__file__).with_name("stock.yaml").read_text("utf-8"))


class Maker:
    """Makes the reports of an archive: the same seed, the same archive."""

    def __init__(self, number: int, seed: int) -> None:
        self._random = random.Random(seed)
        self._serials, self._ids = count(1_200_001, 7), count(100_001, 13)
        self._busy: set[tuple[int, date]] = set()
        self.bodies = [self._body(at) for at in range(max(2, number // (2 * CLIENTS_A_BODY)))]
        self._clients = {body.name: [self._client() for _ in range(CLIENTS_A_BODY)] for body in self.bodies}
        self._counts = {body.name: count(1) for body in self.bodies}

    def report(self) -> Report:
        """The next report; nobody of its team is at work elsewhere on its days."""
        chance = self._random
        body = chance.choice(self.bodies)
        client = chance.choice(self._clients[body.name])
        while True:
            team = chance.sample(body.auditors, chance.choice((2, 2, 3)))
            days = chance.choice((1, 2, 2, 3))
            start = self._day()
            taken = [(one.serial, start + timedelta(at)) for one in team for at in range(days)]
            if self._busy.isdisjoint(taken):
                break
        self._busy.update(taken)
        number = f"{body.code}-{start.year}-{next(self._counts[body.name]):05}"
        kinds = [one["title"] for one in stock()["types"] for _ in range(one["times"])]
        rate = _ERRORS_OF_ONE if body.careless and team[0] is body.auditors[0] else _ERRORS
        evidence = [self.filled(one, client.goods) for one in chance.sample(stock()["evidence"], 9)]
        wrong = chance.random() < rate
        return Report(body, client, team, start, days, number, chance.choice(kinds), evidence, wrong)

    def doubled(self, one: Report, other: Report) -> Report | None:
        """The other report with the last of the team of `one`, from the same day on; null where somebody else
        of its team is at work elsewhere then, or he is when `one` is over."""
        shared, start = one.team[-1], one.start
        team = [*other.team[:-1], shared]
        taken = {
            (member.serial, start + timedelta(at))
            for member in team
            for at in range(one.days if member is shared else 0, other.days)
        }
        if shared in other.team or not self._busy.isdisjoint(taken):
            return None
        self._busy.update(taken)
        return other._replace(team=team, start=start)

    def passage(self, goods: Mapping[str, Any]) -> str:
        """A passage that only one report should have."""
        return "".join(self.filled(one, goods) for one in stock()["carried"])

    def filled(self, sentence: str, goods: Mapping[str, Any]) -> str:
        """A sentence with names and numbers for its braces."""
        chance = self._random
        tools = chance.sample(goods["tools"], 2)
        return sentence.format(
            step=chance.choice(goods["steps"]),
            tool=tools[0],
            other=tools[1],
            product=goods["product"],
            person=self.person(),
            mark=self._mark(),
            code=f"{chance.choice('ABCDFGHKMQ')}{chance.randrange(10**5):05}",
            month=chance.randrange(1, 13),
            d=chance.randrange(1, 29),
            n=chance.randrange(61, 99),
            k=chance.randrange(3, 12),
            a=chance.randrange(1, 9),
            b=chance.randrange(1, 9),
        )

    def person(self) -> str:
        """A name."""
        given = stock()["given"]
        return str(self._random.choice(stock()["surnames"])) + "".join(self._random.sample(given, 2))

    def _mark(self) -> str:
        return "".join(self._random.sample(stock()["marks"], 2))

    def _day(self) -> date:
        """A Monday or Tuesday, so that an audit ends within its week."""
        weeks = (LAST_DAY - FIRST_DAY).days // 7
        return FIRST_DAY + timedelta(7 * self._random.randrange(weeks) + self._random.randrange(2))

    def _body(self, at: int) -> Body:
        chance, words = self._random, stock()
        marks, kinds = words["bodies"]["marks"], words["bodies"]["kinds"]
        place = words["places"][at % len(words["places"])][-3:-1]
        name = f"{place}{marks[at % len(marks)]}{kinds[at // len(marks) % len(kinds)]}"
        labels = {key: chance.choice(several) for key, several in words["labels"].items()}
        auditors = [Auditor(self.person(), next(self._serials)) for _ in range(14)]
        code = f"{chr(65 + at % 26)}{chr(65 + at // 26 % 26)}{chance.choice('KMRT')}"
        return Body(name, code, labels, chance.sample(words["form"], 4), auditors, at % 10 == 0)

    def _client(self) -> Client:
        chance, words = self._random, stock()
        place, goods = chance.choice(words["places"]), chance.choice(words["goods"])
        number = next(self._ids)
        name = f"{place[-3:-1]}{self._mark()}{chance.choice(words['marks'])}{goods['trade']}有限公司"
        first = f"9133{number % 100:02}00MA{number:07}"[:17]
        street = f"{chance.choice(words['streets'])}{chance.randrange(1, 900)}号"
        return Client(name, first + check_character(first), f"{place}{street}", goods)


def check_character(first: str) -> str:
    """The last character of a USCC by the other seventeen (GB 32100-2015).

    >>> check_character("91350100M000100Y4")
    '3'
    """
    weighed = sum(_USCC.index(one) * 3**at % 31 for at, one in enumerate(first))
    return _USCC[(31 - weighed % 31) % 31]


def text_of(report: Report) -> str:
    """The report as a text file; one that is wrong has a USCC with another check character."""
    labels, client, body = report.body.labels, report.client, report.body
    end, stated = report.start + timedelta(report.days - 1), report.start + timedelta(report.days + 6)
    uscc = client.uscc[:17] + _USCC[(_USCC.index(client.uscc[17]) + 7) % 31] if report.wrong else client.uscc
    product = client.goods["product"]
    lines = [
        body.name,
        "管理体系审核报告",
        f"{labels['number']}：{report.number}",
        f"{labels['organization']}：{client.name}",
        f"统一社会信用代码：{uscc}",
        f"注册地址：{client.address}",
        f"审核类型：{report.kind}",
        "认证体系：质量管理体系",
        "审核准则：GB/T 19001-2016/ISO 9001:2015",
        f"审核范围：{product}的生产和销售",
        f"{labels['day']}：{report.start.isoformat()}至{end.isoformat()}",
        labels["team"],
        "\t".join(("姓名", "职务", "注册号", "注册有效期至")),
        *(_member(body, one, at, report) for at, one in enumerate(report.team)),
        "一、审核说明",
        *body.form[:2],
        "二、审核发现",
        *report.evidence,
        "三、审核结论",
        *body.form[2:],
        "本次审核未开具不符合项。审核组推荐" + ("保持认证注册。" if "监督" in report.kind else "认证注册。"),
        f"审核组长：{report.team[0].name}",
        f"{labels['report_day']}：{stated.isoformat()}",
    ]
    return "\n".join(lines) + "\n"


def _member(body: Body, one: Auditor, at: int, report: Report) -> str:
    role = body.labels["leader" if at == 0 else "member"]
    until = date(report.start.year + 2, 3, 1 + one.serial % 27)
    return "\t".join((one.name, role, f"{report.start.year - 1}-N1QMS-{one.serial}", until.isoformat()))


def broken() -> Iterator[tuple[str, bytes]]:
    """Files that cannot be read as reports, over and over: a suffix, the content."""
    numbers = count()
    while True:
        mark = f"{next(numbers)}"
        yield ".txt", f"采购通知 {mark}\n请各部门于本周内报送办公用品需求。\n".encode()
        yield ".docx", b"PK\x03\x04" + mark.encode()
        yield ".pdf", b"%PDF-1.7\n" + mark.encode()
        yield ".txt", b"\xff\xfe\x00" + mark.encode()


def make(folder: Path, number: int, seed: int) -> dict[str, Any]:
    """Write an archive of `number` reports, `truth.json` beside them, and the office's own table of them
    (`register.csv`); returns the truth."""
    maker, chance = Maker(number, seed), random.Random(seed + 1)
    reports = [maker.report() for _ in range(number)]
    truth = _planted(reports, maker, chance)
    names = [f"{one.start.year}-{one.start.month:02}/{at:06}.txt" for at, one in enumerate(reports)]
    register = ["path,office,team,client"]
    for at, (name, one) in enumerate(zip(names, reports, strict=True)):
        _write(folder / "reports" / name, text_of(one).encode())
        place = one.body.name[:2]
        register.append(f"reports/{name},{place},{one.body.code}{at % 3},{at % 997}")
    answer: dict[str, Any] = {
        kind: [{**one, "files": [names[at] for at in one["files"]]} for one in planted]
        for kind, planted in truth.items()
    }
    answer["broken"] = []
    for at, (suffix, data) in zip(range(max(4, number // PLANTED["broken"])), broken(), strict=False):
        answer["broken"].append(f"broken/{at:04}{suffix}")
        _write(folder / "reports" / answer["broken"][-1], data)
    answer["copies"] = names[: max(1, number // PLANTED["copy"])]
    for name in answer["copies"]:
        _write(folder / "reports/copies" / Path(name).name, (folder / "reports" / name).read_bytes())
    _write(folder / "truth.json", json.dumps(answer, ensure_ascii=False, indent=1).encode())
    _write(folder / "register.csv", ("\n".join(register) + "\n").encode())
    return answer


def _planted(reports: list[Report], maker: Maker, chance: random.Random) -> dict[str, list[dict[str, Any]]]:
    """What no report shows by itself, put into pairs of reports of different clients of one body."""
    truth: dict[str, list[dict[str, Any]]] = {"booking": [], "number": [], "passage": []}
    free = list(range(len(reports)))
    chance.shuffle(free)
    for kind in truth:
        wanted = max(1, len(reports) // PLANTED[kind])
        while len(truth[kind]) < wanted and (pair := _pair(reports, free)) is not None:
            here, there = pair
            one, other = reports[here], reports[there]
            if kind == "booking":
                moved = maker.doubled(one, other)
                if moved is None:
                    continue
                reports[there] = moved
                truth[kind].append({"files": [here, there], "registration": one.team[-1].serial})
            elif kind == "number":
                reports[there] = other._replace(number=one.number)
                truth[kind].append({"files": [here, there], "number": one.number})
            else:
                passage = maker.passage(one.client.goods)
                for at, report in ((here, one), (there, other)):
                    place = chance.randrange(len(report.evidence))
                    evidence = [*report.evidence[:place], passage, *report.evidence[place:]]
                    reports[at] = report._replace(evidence=evidence)
                truth[kind].append({"files": [here, there], "text": passage})
    return truth


def _pair(reports: list[Report], free: list[int]) -> tuple[int, int] | None:
    """Two reports of one body on different clients that nothing was planted in yet."""
    here = free.pop() if free else None
    for at in range(len(free) - 1, -1, -1):
        one, other = reports[here or 0], reports[free[at]]
        if one.body is other.body and one.client.name != other.client.name:
            return here or 0, free.pop(at)
    return None


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
