# SPDX-License-Identifier: Apache-2.0
"""clang-tidy-19 on the files that changed since main, or on all. A file found clean is remembered by the content of all that it includes."""

import hashlib
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import run

BUILD = Path("build/release")
CLEAN = Path("build/tidy")


def git(*arguments):
    done = subprocess.run(["git", "-c", "core.quotePath=off", *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def changed_files():
    """Paths changed against the place where this branch left main; on main itself, against the commit before."""
    head = git("rev-parse", "HEAD")
    base = next((found for name in ("origin/main", "main") if (found := git("merge-base", "HEAD", name)) and found != head), "") or git("rev-parse", "HEAD~1")
    if not base:
        return None
    return set(git("diff", "--name-only", base).split("\n")) | set(git("ls-files", "-o", "--exclude-standard").split("\n"))


def dependencies():
    """Our own files that each source includes, as the compiler told ninja: {source: [paths]}."""
    done = subprocess.run(["ninja", "-C", str(BUILD), "-t", "deps"], capture_output=True, text=True, check=False)
    root = str(Path.cwd()) + "/"
    found = {}
    for block in done.stdout.split("\n\n"):
        paths = [line.strip() for line in block.split("\n")[1:]]
        own = [str((BUILD / path).resolve() if not path.startswith("/") else Path(path)) for path in paths]
        own = [path.removeprefix(root) for path in own if path.startswith(root)]
        if own:
            found[own[0]] = sorted(own)
    return found


def key(files):
    digest = hashlib.sha256(Path(".clang-tidy").read_bytes())
    for path in files:
        digest.update(path.encode() + b"\0" + hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


def check_one(source, own):
    stamp = CLEAN / key(own)
    if stamp.exists():
        return run.Outcome(1, 0)
    code, text = run.execute(["clang-tidy-19", "-p", BUILD, "--quiet", "--extra-arg=-Wno-unknown-warning-option", source])
    if code == 0:
        stamp.touch()
        return run.Outcome(1, 0)
    return run.Outcome(0, 1, re.sub(r"(?m)^\d+ warnings? (generated|treated as errors?).*\n?", "", text))


def check(jobs):
    CLEAN.mkdir(parents=True, exist_ok=True)
    known = dependencies()
    wanted = sorted(path for path in known if path.startswith(("src/", "tests/", "tools/")))
    if not wanted:
        return run.Outcome(0, 1, "tidy: the build tells of no source file")
    changed = None if run.full else changed_files()
    if changed is not None:
        # Unit tests are read with --full only: they are half of the files, and a test that is wrong fails.
        wanted = [path for path in wanted if path in changed and not path.endswith("_test.cpp")]
    with ThreadPoolExecutor(jobs) as pool:
        outcome = run.add(pool.map(lambda path: check_one(path, known[path]), wanted))
    if not wanted:
        return run.Outcome(1, 0, note="  (no source changed)")
    return outcome
