#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every command, option, code and folder is documented and nothing else is; links resolve; examples run. check_docs.py PROGRAM"""

import re
import sys
from pathlib import Path

import docs_examples

ROOT = Path(__file__).resolve().parents[1]
CODE = re.compile(r"\b[A-Z]{2,8}-[0-9]{2,3}\b")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]+")
# Heads of lists of commands in the program's help.
COMMANDS_HEAD = re.compile(r"^\W*(sub)?commands\W*$|命令\W*$", re.I)


class Check:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, good, message):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(message)


def read_help(program, words, check):
    """{command line: its options}, of this command and all below it."""
    done = docs_examples.run([program, *words, "--help"], ROOT)
    line = " ".join(["tanji", *words])
    check.expect(done.returncode == 0, f"{line} --help: exit code {done.returncode}")
    text = done.stdout
    found = {line: set(OPTION.findall(text)) - {"--help"}}
    below = False
    for row in text.split("\n"):
        if row and not row.startswith(" "):
            below = bool(COMMANDS_HEAD.search(row))
        match = re.match(r" {1,6}([a-z][a-z-]*)(\s|$)", row)
        if below and match and len(words) < 3 and match[1] != "help":
            found.update(read_help(program, [*words, match[1]], check))
    return found


def code_parts(text):
    """What stands in code blocks and in `...`."""
    blocks = re.findall(r"^```[^\n]*\n(.*?)^```", text, re.M | re.S)
    return "\n".join(blocks + re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)))


def check_commands(program, check):
    commands = read_help(program, [], check)
    check.expect(len(commands) > 1, "tanji --help lists no command")
    options = set().union(*commands.values()) | {"--help", "--version"}
    guide = ROOT / "docs/guide"
    tongues = [path for path in (guide / "en", guide / "zh-CN") if path.is_dir()] or [guide]
    for folder in tongues:
        pages = {path: code_parts(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.md"))}
        whole, name = "\n".join(pages.values()), folder.relative_to(ROOT)
        for line, own in sorted(commands.items()):
            check.expect(re.search(re.escape(line) + r"(?![\w-])", whole), f"{name}: {line} is not documented")
            for option in sorted(own):
                check.expect(re.search(rf"(?<![\w-]){option}(?![\w-])", whole), f"{name}: {option} of {line} is not documented")
        for path, text in pages.items():
            ours = "\n".join(row for row in text.split("\n") if not re.match(r"\s*(\./check|\./demo|cmake|ninja|python3|git|docker)\b", row))
            for option in sorted(set(OPTION.findall(ours))):
                check.expect(option in options, f"{path.relative_to(ROOT)}: no command has the option {option}")
            for line in sorted(set(re.findall(r"(?:^|\s)(tanji [a-z][a-z-]*)(?![\w:/-])", ours, re.M))):
                check.expect(line in commands, f"{path.relative_to(ROOT)}: there is no command \"{line}\"")


def check_codes(check):
    keys = set()
    for path in (ROOT / "data/words/en").glob("*.txt"):
        keys |= {key for key in re.findall(r"^(\S+)\s*=", path.read_text(encoding="utf-8"), re.M) if re.fullmatch(r"[A-Z]+-[0-9]+", key)}
    check.expect(keys, "data/words/en holds no code")
    pages = [path for path in [ROOT / "docs/codes.md", *sorted((ROOT / "docs/rules").rglob("*.md"))] if path.is_file()]
    documented = "\n".join(path.read_text(encoding="utf-8") for path in pages)
    for key in sorted(keys):
        check.expect(re.search(rf"\b{key}\b", documented), f"{key} is neither in docs/codes.md nor in docs/rules/")
    # A code is described where a heading, a row of a table or an item begins with it.
    for key in sorted(set(re.findall(r"^(?:#+|\||[-*])\s*[`*]*([A-Z]{2,8}-[0-9]{2})\b", documented, re.M)) - keys):
        check.expect(False, f"docs: {key} is described, but there is no such code")


def check_folders(check):
    path = ROOT / "docs/architecture.md"
    check.expect(path.is_file(), "docs/architecture.md is missing")
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    tops = [p.name for p in sorted(ROOT.iterdir()) if p.is_dir() and not p.name.startswith(".") and p.name not in ("build", "out")]
    folders = tops + [f"src/{p.name}" for p in sorted((ROOT / "src").iterdir()) if p.is_dir()]
    for folder in folders:
        check.expect(re.search(rf"(?<![\w/]){re.escape(folder)}(?![\w-])", text), f"docs/architecture.md does not tell of {folder}")
    for named in sorted(set(re.findall(r"(?<![\w/])src/[a-z]+", text))):
        check.expect((ROOT / named).is_dir(), f"docs/architecture.md tells of {named}, which does not exist")


def anchor(heading):
    """The id that common Markdown renderers give a heading."""
    plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


def anchors(path):
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
    return {anchor(heading) for heading in re.findall(r"^#+\s+(.*)$", text, re.M)} | set(re.findall(r'(?:id|name)="([^"]+)"', text))


def check_links(check, pages):
    for page in pages:
        text = re.sub(r"^```.*?^```|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
        for target in re.findall(r"\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text):
            if re.match(r"[a-z]+:", target):
                continue
            name, _, part = target.partition("#")
            path = (page.parent / name).resolve() if name else page
            check.expect(path.exists(), f"{page.relative_to(ROOT)}: the link {target} leads nowhere")
            if part and path.suffix == ".md" and path.exists():
                check.expect(part in anchors(path), f"{page.relative_to(ROOT)}: {target}: no such heading")


def main():
    program = str(Path(sys.argv[1]).resolve())
    check = Check()
    pages = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md"), *(ROOT / "data").rglob("*.md")})
    check_folders(check)
    check_codes(check)
    check_links(check, pages)
    check_commands(program, check)
    for page in [path for path in pages if path.parent == ROOT or ROOT / "docs" in path.parents or ROOT / "examples" in path.parents]:
        for message in docs_examples.run_page(page, ROOT, program):
            check.expect(not message, message)
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
