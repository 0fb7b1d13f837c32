"""Where the results of a run go: each to its own file once it is there, the rest together at the end."""

from __future__ import annotations

import os
import threading
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hegui.commands.common.outcome import Outcome
from hegui.errors import RefusedError
from hegui.render import BESIDE, FILES, PIPELINES, TOGETHER
from hegui.terminal import console

if TYPE_CHECKING:
    from hegui.files.inputs import Inputs
    from hegui.render import Look

FOLDER = "reports_out"
"""Where what no terminal shows goes, unless told otherwise."""


class Place(NamedTuple):
    """Where a format goes: a file for each document (`targets`, in their order), or one for all (`together`;
    null there: standard output). `where` is the file or folder as it is shown."""

    format: str
    where: str
    targets: tuple[str, ...] = ()
    together: str | None = None

    @property
    def files(self) -> tuple[str, ...]:
        """All files that it writes."""
        return self.targets or ((self.together,) if self.together else ())


class Delivery:
    """The outputs of a run. `made` names what is rendered (`hegui.render.FORMATS`), `given` are files that
    no output may destroy. Raises RefusedError for a place that cannot be."""

    def __init__(self, options: Namespace, inputs: Inputs, made: str, given: Sequence[str]) -> None:
        self._options, self._inputs, self._made = options, inputs, made
        self._main = _place_of_main(options, inputs)
        self._also = [_place_of_also(inputs, *one) for one in getattr(options, "also", ())]
        self._done: dict[int, Outcome] = {}
        self._lock = threading.Lock()
        self._guard(given)

    def one(self, number: int, outcome: Outcome) -> Outcome:
        """Write the files of a document, the `number`th (from 0): from any thread, in any order. What is left
        to be delivered of it. Raises RefusedError for a file that cannot be written."""
        from hegui.files import outputs

        targets = [(one, one.targets[number]) for one in self._places if one.targets]
        for place, target in targets:
            data = self._data(place, outcome, target)
            if data is not None:
                outputs.save(target, data)
        left = outcome.without_data()
        if targets:
            with self._lock:
                self._done[number] = left
        return left

    def written(self, number: int, outcome: Outcome) -> list[str]:
        """The files of its own that a document has."""
        return [
            one.targets[number] for one in self._places if one.targets and _is_delivered(one.format, outcome)
        ]

    def rest(self, outcomes: Sequence[Outcome]) -> None:
        """Write what has several documents, and the table of them where findings went elsewhere."""
        several = self._inputs.several
        for place in self._also:
            self._together(place, outcomes)
        for place in self._places:
            if several:
                self._index(place, dict(enumerate(outcomes)))
        if self._options.format in PIPELINES or any(one.problem is None for one in self._inputs.files):
            self._together(self._main, outcomes)
            on_screen = self._main.together is None and not self._main.targets
            if several and (not on_screen or (self._options.format != "text" and console.is_watched())):
                _sum_up(outcomes, self._options)

    def interrupted(self) -> None:
        """Tell what is done of a run over several documents that goes no further; a folder of pages has its
        page all the same, with what is done."""
        from hegui.wording import text

        if not self._inputs.several:
            return
        with self._lock:
            ended = dict(sorted(self._done.items()))
        done, count = sum(one.failure is None for one in ended.values()), len(self._inputs.files)
        key, where = "some" if done else "none", ", ".join(self._folders())
        try:
            for place in self._places:
                self._index(place, ended)
        finally:
            words = text("interrupted", key, self._options.lang, done=done, count=count, where=where)
            console.say(f"hegui: {words}")

    @property
    def _places(self) -> list[Place]:
        return [*self._also, self._main]

    def _folders(self) -> list[str]:
        return list(dict.fromkeys(one.where for one in self._places if one.targets))

    def _guard(self, given: Sequence[str]) -> None:
        from hegui.files import outputs
        from hegui.review import verdicts

        sources = [*(path for item in self._inputs.files for path in item.files), *given]
        taken: set[str] = set()
        outputs.guard_all((path for place in self._places for path in place.files), sources)
        for place in self._places:
            for path in place.files:
                resolved = os.path.realpath(path)
                if resolved in taken:
                    raise RefusedError("same_output", path=path)
                taken.add(resolved)
                if place.format == "xlsx":
                    verdicts.guard(path)

    def _data(self, place: Place, outcome: Outcome, target: str) -> bytes | None:
        """What a format has of a document; null where it has nothing."""
        from hegui.render import Made, load
        from hegui.review.levels import at_level

        if not _is_delivered(place.format, outcome):
            return None
        if place.format in BESIDE and isinstance(outcome.document, Made):
            return outcome.document.data[place.format]
        item = outcome.answer or outcome.failure
        assert item is not None
        look = look_of(self._options)._replace(target=target)
        return load(self._made, place.format).one(at_level(item, look.level), look)

    def _index(self, place: Place, outcomes: Mapping[int, Outcome]) -> None:
        """Write the page of a folder of pages, unless there is another file of its name; nothing for other
        formats. `outcomes` are by the number of the document (from 0): of a run that was ended not all."""
        if not place.targets or place.format != "html":
            return
        from hegui.files import outputs
        from hegui.render.html import index
        from hegui.wording import text
        from schemas.result import FailedDocument, Judgement

        file, lang = Path(place.where, index.NAME), self._options.lang
        entries = []
        for number, outcome in outcomes.items():
            answer = outcome.answer or outcome.failure
            if isinstance(answer, Judgement | FailedDocument):
                entries.append(index.Entry(answer, Path(place.targets[number]).name))
        if str(file) in place.targets or not index.is_ours(file):
            console.say("hegui: " + text("index", "not_ours", lang, path=file))
        elif any(isinstance(one.answer, Judgement) for one in entries):
            left = len(place.targets) - len(outcomes)
            outputs.save(str(file), index.index(entries, lang, left=left))
            console.say(text("labels", "written", lang, path=file))

    def _together(self, place: Place, outcomes: Sequence[Outcome]) -> None:
        from hegui.files import outputs
        from hegui.render import load
        from hegui.review.levels import at_level
        from hegui.wording import text

        if place.targets:
            return
        renderer, on_screen = load(self._made, place.format), place.together is None
        look = (
            look_of(self._options, console.columns(), colour=console.wants_colour())
            if on_screen
            else look_of(self._options)._replace(target=place.together or "")
        )
        answers = [item for one in outcomes if (item := one.answer or one.failure) is not None]
        whole = [at_level(item, look.level) for item in answers]
        if self._inputs.several:
            data = renderer.several(whole, look)
        elif _is_delivered(place.format, outcomes[0]):
            data = renderer.one(whole[0], look)
        else:
            return
        if place.together is None:
            console.write(data)
        else:
            outputs.save(place.together, data)
            console.say(text("labels", "written", self._options.lang, path=place.together))


def _is_delivered(format: str, outcome: Outcome) -> bool:
    return outcome.document is not None or format in PIPELINES


def _place_of_main(options: Namespace, inputs: Inputs) -> Place:
    """Where `--format` goes by `--output`."""
    name, several = options.format, inputs.several
    if options.output is not None and not options.output:
        raise RefusedError("no_output")
    together = _one_file(options, several)
    if together is not None:
        return Place(name, together, together=together)
    if options.output is None and name not in FILES:
        return Place(name, "")
    return _apart(name, options.output or FOLDER + os.sep, inputs)


def _place_of_also(inputs: Inputs, name: str, path: str) -> Place:
    """Where a format of `--also` goes: a folder has a file for each document. Raises RefusedError for a file
    where several documents have one each."""
    if path.endswith(os.sep) or os.path.isdir(path):  # noqa: PTH112 - as it is given
        return _apart(name, path, inputs)
    if inputs.several and name in BESIDE:
        raise RefusedError("also_folder", name=name, path=path)
    if inputs.several:
        return Place(name, path, together=path)
    return _apart(name, path, inputs)


def _apart(name: str, output: str, inputs: Inputs) -> Place:
    files = targets(output, [item.path for item in inputs.files], name, inputs.several)
    return Place(name, output, tuple(files))


def _one_file(options: Namespace, several: bool) -> str | None:
    """The file that all documents go to together, for a format that no terminal shows; null for others."""
    if options.format not in TOGETHER or not several:
        return None
    if options.output is None:
        if options.format not in FILES:
            return None
        return os.path.join(FOLDER, f"{options.command}.{options.format}")  # noqa: PTH118 - as it is shown
    named = options.output.lower().endswith(TOGETHER[options.format])
    return options.output if named and not os.path.isdir(options.output) else None  # noqa: PTH112 - as above


def targets(output: str, paths: Sequence[str], suffix: str, several: bool) -> list[str]:
    """Where documents go: the one to the file, else `NAME.EXT.SUFFIX` each in a folder."""
    from hegui.files import outputs

    if not outputs.is_folder(output, several):
        return [output] * len(paths)
    return [str(Path(output, name)) for name in outputs.names(paths, suffix)]


def look_of(options: Namespace, columns: int = 80, *, colour: bool = False) -> Look:
    """How the output of a run is to look."""
    from hegui.render import Look

    select, ignore = (tuple(getattr(options, name, ())) for name in ("select", "ignore"))
    fail_on, level = getattr(options, "fail_on", "error"), getattr(options, "level", "info")
    return Look(options.lang, columns, colour, fail_on, select, ignore, level)


def _sum_up(outcomes: Sequence[Outcome], options: Namespace) -> None:
    """The table of all documents on standard error, where what was found went elsewhere."""
    from hegui.render.page import Page
    from hegui.render.summary import write
    from schemas.result import Judgement

    answers = [answer for one in outcomes if (answer := one.answer or one.failure) is not None]
    if any(isinstance(one, Judgement) for one in answers):
        page = Page(console.columns(), colour=False)
        write(page, answers, options.lang)
        for line in page.bytes().decode().splitlines():
            console.say(line)
