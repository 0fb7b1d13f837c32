"""An invented company, its auditors and what they saw, drawn from a seed: the material of all templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from stdnum.cn import uscc

Words = dict[str, Any]
SLOT_DAYS = 300
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@cache
def words() -> Words:
    """The vocabulary."""
    text = Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


@dataclass(frozen=True)
class Person:
    """An auditor."""

    name: str
    role: str
    grade: str
    registrations: tuple[str, ...]
    codes: str


class World:
    """What one report tells of. The same template, seed and size give the same world."""

    def __init__(self, template: str, seed: int, *, small: bool = False) -> None:
        self.random = Random(f"{template} {seed}")
        self.small = small
        self.city: Words = self.pick("cities")
        self.industry: Words = self.pick("industries")
        self.head: str = self.pick("company_heads")
        self.company = f"{self.city['city'][:-1]}{self.head}{self.industry['suffix']}"
        self.body_head: str = self.pick("body_heads")
        self.body = f"{self.body_head}{self.pick('body_tails')}"
        self.people = [self._name() for _ in range(24)]
        self.systems: list[Words] = [words()["systems"][key] for key in self._systems()]
        self.audit_end = date(2025, 3, 1) + timedelta(days=self.random.randrange(240))
        self.days = self.random.randint(2, 4)
        self.audit_start = self.audit_end - timedelta(days=self.days - 1)
        self.report_day = self.audit_end + timedelta(days=self.random.randint(1, 6))
        self.number = f"{self.random.randint(10000, 99999)}-2025-{self.letters}"
        self.form = f"{self.latin(3)}-QR-{self.random.randint(10, 79)}"
        self.headcount = self.random.randint(28, 460)
        self.uscc = self._uscc()
        self.address = self._address()
        self.office = self._address()
        self.team = self._team()

    def pick(self, name: str) -> Any:
        """One of a list of the vocabulary."""
        return self.random.choice(words()[name])

    def sample(self, name: str, count: int) -> list[Any]:
        """Several different ones of a list, as many as it has at most."""
        return self.random.sample(words()[name], min(count, len(words()[name])))

    def some(self, full: int, small: int) -> int:
        """A number by the size of the report."""
        return small if self.small else full

    @property
    def letters(self) -> str:
        """The systems as letters."""
        return "".join(system["code"][0] for system in self.systems)

    def latin(self, count: int) -> str:
        """Capital letters."""
        return "".join(self.random.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(count))

    def digits(self, count: int) -> str:
        """Digits."""
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def name(self) -> str:
        """One of the company's people."""
        return self.random.choice(self.people)

    def day(self, after: date | None = None, span: int = SLOT_DAYS) -> date:
        """A day before the audit, or within `span` days after one."""
        start = after or self.audit_start - timedelta(days=SLOT_DAYS)
        return start + timedelta(days=self.random.randrange(span))

    def dated(self, day: date) -> str:
        """A day as people write it, now this way, now that."""
        forms = (
            f"{day.year}年{day.month}月{day.day}日",
            f"{day.year}年{day.month:02}月{day.day:02}日",
            f"{day:%Y-%m-%d}",
            f"{day.year}.{day.month}.{day.day}",
            f"{day.year} 年 {day.month} 月 {day.day} 日",
        )
        return self.random.choice(forms)

    def file_number(self) -> str:
        """A number of a document or record."""
        return f"{self.latin(2)}-{self.latin(2)}-{self.random.randint(1, 60):03}"

    def statement(self, topic: str | None = None) -> str:
        """A sentence on a topic of the audit."""
        topics: dict[str, list[str]] = words()["statements"]
        return self.filled(self.random.choice(topics[topic or self.random.choice(list(topics))]))

    def english(self) -> str:
        """A sentence in English."""
        return self.filled(self.pick("english_statements"))

    def prose(self, sentences: int, topic: str | None = None) -> str:
        """A paragraph of different sentences."""
        found: list[str] = []
        while len(found) < sentences:
            sentence = self.statement(topic if len(found) < 3 else None)
            if sentence[:12] not in {other[:12] for other in found}:
                found.append(sentence)
        return "".join(found)

    def filled(self, pattern: str) -> str:
        """A pattern of the vocabulary with its slots filled."""
        day = self.day()
        return pattern.format(
            person=self.name(),
            person2=self.name(),
            dept=self.pick("departments"),
            dept2=self.pick("departments"),
            place=self.pick("places"),
            date=self.dated(day),
            iso=f"{day:%Y-%m-%d}",
            year=self.audit_start.year,
            month=f"{day.month}月份",
            n=self.random.randint(6, 48),
            few=self.random.randint(2, 5),
            many=self.random.randint(51, 380),
            people=self.headcount,
            db=f"{self.random.uniform(48, 59):.1f}",
            score=f"{self.random.uniform(88, 97):.1f}",
            document=self.pick("documents"),
            record=self.pick("records"),
            file=self.file_number(),
            version=f"{self.random.choice('ABC')}/{self.random.randint(0, 3)}版",
            batch=f"{day:%Y%m%d}-{self.random.randint(1, 30):02}",
        )

    def scope(self, system: Words) -> str:
        """The scope of a system."""
        verb = "" if self.industry["product"].endswith(("施工", "运输")) else "的设计开发、生产和销售"
        return f"{self.industry['product']}{verb}所涉及的{system['activity']}"

    def calibration(self) -> dict[str, str]:
        """An instrument and its calibration."""
        device, model, span, grade = self.pick("devices")
        done = self.day()
        due = done.replace(year=done.year + 1, day=min(done.day, 28)) - timedelta(days=1)
        return {
            "device": device,
            "model": model,
            "range": span,
            "grade": grade,
            "serial": self.random.choice(["", self.latin(2), "No."]) + self.digits(self.random.randint(5, 8)),
            "certificate": f"{self.latin(2)}{done.year % 100}-{self.digits(6)}",
            "agency": f"{self.city['province']}{self.pick('agencies')}",
            "done": f"{done:%Y-%m-%d}",
            "due": f"{due:%Y-%m-%d}",
            "place": self.pick("places"),
        }

    def _name(self) -> str:
        return f"{self.pick('surnames')}{self.pick('given')}"

    def _systems(self) -> str:
        return self.random.choice(["Q", "EO", "QEO", "E", "QE", "O"])

    def _address(self) -> str:
        city = self.city
        road = self.random.choice(city["roads"])
        return f"{city['province']}{city['city']}{city['district']}{road}{self.random.randint(2, 1899)}号"

    def _uscc(self) -> str:
        stem = f"91{self.city['code']}MA{''.join(self.random.choice(LETTERS) for _ in range(7))}"
        return stem + str(uscc.calc_check_digit(stem))

    def _team(self) -> list[Person]:
        made = []
        for at in range(self.random.randint(2, 4)):
            trainee = at > 1
            number = f"{self.random.randint(1200000, 1399999)}"
            year = self.random.randint(2022, 2025)
            codes = sorted({self.industry["code"], *[i["code"] for i in self.sample("industries", 2)]})
            made.append(
                Person(
                    self._name(),
                    "组员" if at else "组长",
                    "实习审核员" if trainee else "审核员",
                    tuple(f"{year}-N{0 if trainee else 1}{s['code']}-{number}" for s in self.systems),
                    "" if trainee else ",".join(codes),
                )
            )
        return made
