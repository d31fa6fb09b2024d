#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Changes correct reports in one way at a time and looks whether the audit finds it.

    mutate.py --program build/release/tanji [--count 1000] [--seed N] [--kind NAME] [--keep FOLDER]

The seed is drawn at run time and printed: the same seed gives the same reports and changes. A change counts as seen when the audit finds
anything that it did not find in the correct report. Changes after which some values inside of all printed intervals still agree cannot be
seen by anybody; they are counted apart, and a finding there is a false alarm. Fails when of the others fewer than 95 % are seen, when a
correct report has findings, or when a change that cannot be seen is called an error.
"""

import argparse
import copy
import random
import secrets
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import mutations
import render
import reports

FEWEST_SEEN = 0.95
# A report with a note of truncation or of a last digit is not called wrong.
CALLED_WRONG = ("error", "warning")


def draw_mutants(base, count, only):
    """(kind, layout, seed, report, layout function, whether it can be seen, replacements)."""
    kinds = [only] if only else list(mutations.KINDS)
    number = 0
    while count > 0:
        number += 1
        draw = random.Random(f"{base} {number}")
        # Half of all are figures: those are what reports are made of.
        kind = only or (draw.choice(sorted(mutations.ARITHMETIC)) if draw.random() < 0.6 else draw.choice(kinds))
        name = draw.choice(sorted(reports.LAYOUTS))
        seed = draw.randrange(1, 41)
        report, layout, shows = reports.make(name, seed)
        mutant = copy.deepcopy(report)
        made = mutations.KINDS[kind](draw, mutant, name, shows)
        if made is None:
            continue
        count -= 1
        yield number, kind, name, seed, mutant, layout, *made


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--kind", choices=mutations.KINDS)
    parser.add_argument("--keep")
    parser.add_argument("--missed", action="store_true", help="name every change that was not seen")
    asked = parser.parse_args()
    base = secrets.randbelow(10**9) if asked.seed is None else asked.seed
    print(f"seed {base}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(asked.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        mutants, paths, originals = [], [], {}
        for number, kind, name, seed, report, layout, can_be_seen, changes in draw_mutants(base, asked.count, asked.kind):
            form = sorted(render.WRITERS)[number % len(render.WRITERS)]
            text = render.WRITERS[form](list(layout(report)))
            for old, new in changes:
                if old not in text:
                    raise AssertionError(f"{kind}: {name} does not hold {old}")
                text = text.replace(old, new)
            path = folder / f"mutant-{number}.{form}"
            path.write_text(text, encoding="utf-8")
            mutants.append((number, kind, name, seed, form, can_be_seen))
            paths.append(path)
            originals.setdefault((name, seed, form), folder / f"{name}-{seed}.{form}")
        for name, seed, form in originals:
            reports.write(folder, name, seed, form)
        clean = dict(zip(originals, reports.audit_all(asked.program, originals.values()), strict=True))
        judged = reports.audit_all(asked.program, paths)
    seen, missed, apart, alarms = Counter(), defaultdict(list), Counter(), []
    for (number, kind, name, seed, form, can_be_seen), findings in zip(mutants, judged, strict=True):
        known = {(rule, place) for rule, _, place, _ in clean[name, seed, form]}
        new = [each for each in findings if (each[0], each[2]) not in known]
        wrong = [each for each in new if each[1] in CALLED_WRONG]
        if not can_be_seen:
            apart[kind] += 1
            if wrong:
                alarms.append((number, kind, name, seed, form, wrong[0]))
        elif new:
            seen[kind] += 1
        else:
            missed[kind].append((number, name, seed, form))
    return tell(base, seen, missed, apart, alarms, clean, asked)


def tell(base, seen, missed, apart, alarms, clean, asked):
    print(f"{'':22}{'can be seen':>12}{'seen':>8}{'share':>9}   cannot be seen")
    for kind in mutations.KINDS:
        able = seen[kind] + len(missed[kind])
        if able + apart[kind]:
            share = f"{100 * seen[kind] / able:.1f} %" if able else "-"
            print(f"{kind:22}{able:>12}{seen[kind]:>8}{share:>9}{apart[kind]:>10}")
        if asked.missed:
            for number, name, seed, form in missed[kind]:
                print(f"    missed: mutant-{number}.{form} of {name}-{seed}")
    able = sum(seen.values()) + sum(map(len, missed.values()))
    share = sum(seen.values()) / able if able else 1.0
    print(f"{'all':22}{able:>12}{sum(seen.values()):>8}{100 * share:>7.1f} %{sum(apart.values()):>10}")
    for number, kind, name, seed, form, (rule, severity, place, text) in alarms:
        print(f"false alarm: mutant-{number}.{form} ({kind} in {name}-{seed}): {severity}[{rule}] {place} {text}"[:300])
    dirty = {key: wrong for key, findings in clean.items() if (wrong := [each for each in findings if each[1] in CALLED_WRONG])}
    for (name, seed, form), findings in dirty.items():
        print(f"false alarm: correct {name}-{seed}.{form}: {findings[0]}"[:300])
    print(f"false alarms: {len(dirty)} of {len(clean)} correct reports, {len(alarms)} of {sum(apart.values())} changes that nobody can see")
    failed = (0 if share >= FEWEST_SEEN else able - sum(seen.values())) + len(dirty) + len(alarms)
    print(f"{able + sum(apart.values()) + len(clean) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
