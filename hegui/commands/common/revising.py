"""`hegui check --diff OLD NEW`: what a new version of a report mended, what it broke, and what stays."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from hegui.commands.common import judging, shared
from hegui.errors import RefusedError
from hegui.files import outputs
from hegui.review.levels import at_level
from hegui.review.revision import revision
from hegui.terminal import console

if TYPE_CHECKING:
    from schemas.result import Result


def run(options: Namespace) -> int:
    """Compare two versions. Status 2: one could not be read; 1: new findings at or above `--fail-on`."""
    from hegui.render import FORMATS, Look, load
    from hegui.wording import text

    for option, given in (("--also", options.also), ("--verdicts", options.verdicts)):
        if given:
            raise RefusedError("not_with_diff", option=option)
    if options.format not in FORMATS["diff"]:
        raise RefusedError("format_of_diff", given=options.format)
    old, new = _read(options, options.diff), _read(options, *options.paths)
    if old is None or new is None:
        return 2
    _warn(old, new, options.lang)
    whole = revision(old, new)
    found = at_level(whole, options.level)
    renderer = load("diff", options.format)
    if options.output is None:
        look = Look(options.lang, console.columns(), console.wants_colour())
        console.write(renderer.one(found, look))
    else:
        outputs.guard(options.output, [options.diff, *options.paths])
        outputs.save(options.output, renderer.one(found, Look(options.lang)))
        console.say(text("labels", "written", options.lang, path=options.output))
    return int(judging.reaches(whole.summary, options.fail_on))


def _warn(old: Result, new: Result, lang: str) -> None:
    """Tells where the two are of different organizations: another name and another number."""
    from hegui.wording import text
    from schemas.text import fold

    before, after = old.report.organization, new.report.organization
    if not (before.name and after.name and before.uscc and after.uscc):
        return
    if before.uscc.value == after.uscc.value or fold(str(before.name.value)) == fold(str(after.name.value)):
        return
    words = {"before": before.name.value, "after": after.name.value}
    paths = {"old": old.document.path, "new": new.document.path}
    console.say(text("labels", "other_organization", lang, **paths, **words))


def _read(options: Namespace, *paths: str) -> Result | None:
    """The one document of the PATHs; null where it could not be read. Raises RefusedError for several."""
    from schemas.result import Result

    given = Namespace(**{**vars(options), "paths": list(paths), "output": None})
    outcomes = judging.judged(given, whole=True, deliver=False)
    if shared.failed(outcomes):
        return None
    if len(outcomes) != 1:
        raise RefusedError("diff_of_two")
    (outcome,) = outcomes
    assert isinstance(outcome.answer, Result)
    return outcome.answer
