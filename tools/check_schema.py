#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample studies are valid by docs/study.schema.json, and a spoilt one is not; a result likewise by docs/result.schema.json where there is one."""

import copy
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

ROOT = Path(__file__).resolve().parents[1]


class Yaml12(yaml.SafeLoader):
    """YAML as version 1.2 reads it: no dates, `NO` is a text, `1_000` is a text."""


Yaml12.yaml_implicit_resolvers = {}
for tag, pattern, first in [("bool", r"true|false", "tf"), ("null", r"null|~|", "n~"), ("int", r"[-+]?\d+", "-+0123456789"),
                            ("float", r"[-+]?(\d+\.\d*|\.\d+|\d+)([eE][-+]?\d+)?", "-+.0123456789")]:
    for letter in [*first, *([""] if tag == "null" else [])]:
        Yaml12.yaml_implicit_resolvers.setdefault(letter, []).append((f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$")))


def faults(validator, value):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(value)]


def main():
    found = []

    def expect(good, message):
        found.append("" if good else message)

    schemas = sorted((ROOT / "docs").glob("*.schema.json"))
    expect(ROOT / "docs/study.schema.json" in schemas, "docs/study.schema.json is missing")
    for path in schemas:
        schema = json.loads(path.read_text(encoding="utf-8"))
        kind = jsonschema.validators.validator_for(schema, jsonschema.Draft202012Validator)
        try:
            kind.check_schema(schema)
            expect(True, "")
        except jsonschema.SchemaError as error:
            expect(False, f"{path.name}: not a JSON Schema: {error.message}")
            continue
        validator = kind(schema)
        for study in sorted((ROOT / "examples").glob("*/study.yaml")):
            name = f"examples/{study.parent.name}"
            if path.name == "study.schema.json":
                value = yaml.load(study.read_text(encoding="utf-8"), Yaml12)
            elif path.name == "result.schema.json":
                done = subprocess.run([ROOT / "build/release/tanji", "calc", study.parent, "--json"], capture_output=True, check=False)
                value = json.loads(done.stdout or "null")
                # The file of a report says more: uncertainty, sensitivity, advice.
                with tempfile.TemporaryDirectory() as folder:
                    subprocess.run([ROOT / "build/release/tanji", "report", study.parent, "-o", folder, "--format", "json"], capture_output=True, check=False)
                    made = Path(folder) / "result.json"
                    whole = json.loads(made.read_text(encoding="utf-8")) if made.is_file() else None
                wrong = faults(validator, whole)
                expect(not wrong, f"{name}: the result of a report is not valid by {path.name}:\n  " + "\n  ".join(wrong))
                expect(isinstance(whole, dict) and "sensitivity" in whole, f"{name}: the result of a report tells no sensitivity")
            else:
                continue
            wrong = faults(validator, value)
            expect(not wrong, f"{name} is not valid by {path.name}:\n  " + "\n  ".join(wrong))
            spoilt = copy.deepcopy(value)
            if isinstance(spoilt, dict):
                spoilt["no-such-key"] = 1
            expect(faults(validator, spoilt), f"{path.name} lets an unknown key of {name} pass")
    failures = [message for message in found if message]
    print("\n".join(failures))
    print(f"{len(found) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
