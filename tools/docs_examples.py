# SPDX-License-Identifier: Apache-2.0
"""Runs the blocks that are marked ```sh run in a page, in a temporary copy of the repository in which `tanji` is on the path."""

import difflib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

# A block to run; a block ```text right behind it is its output, to the letter.
BLOCK = re.compile(r"^```sh run[ ]*\n(.*?)^```[ ]*\n(?:\s*\n)?(?:^```text[ ]*\n(.*?)^```[ ]*$)?", re.M | re.S)


def run(command, folder, language="C.UTF-8", extra_path=None):
    env = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANGUAGE")}
    env.update(LANG=language, SOURCE_DATE_EPOCH="1767225600", TZ="UTC", COLUMNS="100", NO_COLOR="1")
    if extra_path:
        env["PATH"] = f"{extra_path}:{env['PATH']}"
    return subprocess.run(command, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False)


def copy_repository(root, folder):
    skipped = {".git", "build", "out", "node_modules", "__pycache__"}
    shutil.copytree(root, folder, ignore=lambda _, names: [name for name in names if name in skipped], symlinks=True)


def run_page(page, root, program):
    """One message per block, empty when it ran well. The blocks of a page run one after the other in the same copy."""
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    if not blocks:
        return []
    messages, name = [], page.relative_to(root)
    language = "zh_CN.UTF-8" if re.search(r"zh", str(name)) else "C.UTF-8"
    with tempfile.TemporaryDirectory() as temporary:
        folder, path = Path(temporary) / "tanji", Path(temporary) / "bin"
        copy_repository(root, folder)
        path.mkdir()
        (path / "tanji").symlink_to(program)
        for script, expected in blocks:
            done = run(["bash", "-eu", "-o", "pipefail", "-c", script], folder, language, path)
            title = f"{name}: the example {script.strip().splitlines()[0]}"
            if done.returncode != 0:
                messages.append(f"{title}: exit code {done.returncode}\n{done.stderr}")
            elif expected and done.stdout != expected:
                messages.append(f"{title}: prints something else\n" + "".join(difflib.unified_diff(
                    expected.splitlines(True), done.stdout.splitlines(True), "as documented", "as it came")))
            else:
                messages.append("")
    return messages
