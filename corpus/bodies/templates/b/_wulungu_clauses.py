"""The clauses: a table each, with what the organization shows put where its clause is."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.b._wulungu_facts import FACTS
from corpus.bodies.templates.b._wulungu_lists import BEHIND
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
WIDTHS = (2.6, 7.4)
GRADES = {"minor": "一般不符合", "major": "严重不符合"}


class Chapters:
    """The numbered chapters 4 to 10."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.phrases = audit, w, Phrases(w)
        self.own = "".join(LETTERS[one] for one in audit.systems)
        self.left = list(audit.nonconformities.items)
        traits = [*audit.systems, "make" if audit.world.departments[2] == "生产部" else "serve"]
        self.traits = [*traits, "designs" if audit.exclusions == "无" else "plain"]

    def write(self) -> None:
        """All chapters."""
        for title, clauses in store("wulungu")["clauses"].items():
            shown = [one for one in clauses if set(one[2]) & set(self.own)]
            self.w.heading(2, title)
            for number, name, letters, asked, key in shown:
                self._clause(number, name, "".join(a for a in letters if a in self.own), asked, key)

    def _clause(self, number: str, name: str, letters: str, asked: str, key: str) -> None:
        w = self.w
        behind = f"（{'/'.join(letters)}）" if len(self.own) > 1 else ""
        w.heading(3, f"{number}　{name}{behind}")
        found = self._found(number, letters)
        told = ["".join(self._said(key)), *FACTS.get(key, _nothing)(self.audit, w)]
        for item in found:
            e = w.same("nonconformities.items", item.number, item)
            told.append(
                f"不符合情况：本条款开具{e('grade', GRADES[item.grade])}一项，"
                f"编号{e('number')}，事实见第五部分。"
            )
        if not found:
            told.append(w.random.choice(store("wulungu")["ends"]))
        w.table([["审核要求", "审核发现与证据"], [asked, "¶".join(told)]], WIDTHS, head=1)
        if key in BEHIND:
            BEHIND[key](self.audit, w)

    def _said(self, key: str) -> list[str]:
        """Sentences of the clause, those of the systems and the trade last."""
        texts = store("wulungu").get(key, [])
        count = len(texts) if len(texts) < 3 else self.w.random.randint(2, len(texts))
        chosen = sorted(self.w.random.sample(range(len(texts)), count))
        said = [texts[at].format(**self.phrases.slots) for at in chosen]
        for trait in self.traits:
            more = store("wulungu").get(f"{key}_{trait}", [])
            said += [text.format(**self.phrases.slots) for text in more]
        return said

    def _found(self, number: str, letters: str) -> list[Nonconformity]:
        """The nonconformities against this clause, each shown once."""
        systems = {one.number: LETTERS[one.system] for one in self.audit.standards}
        found = [
            item
            for item in self.left
            if systems.get(item.standard, "") in letters and f"{item.clause}.".startswith(f"{number}.")
        ]
        self.left = [item for item in self.left if item not in found]
        return found


def _nothing(_audit: Audit, _w: Writer) -> list[str]:
    return []
