#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The same bits of `tanji calc --json` with 1 and 2 threads, and with glibc's choice of FMA and AVX2 code switched off:
# tools/check_determinism.sh PROGRAM
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$1
passed=0
failed=0
export SOURCE_DATE_EPOCH=1767225600
# glibc 2.36 takes the names without "_Usable"; a name that it does not know it passes over in silence, hence the proof below.
plain="glibc.cpu.hwcaps=-AVX2,-FMA"

good() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "$1"; }

# The switch must do something, or else the comparison proves nothing: with it, exp and pow of glibc give other last bits.
probe='import math; print(math.fsum(math.exp(i * 1e-3) + math.pow(i + 1, 1.7) + math.sin(i) for i in range(9999)), hash(tuple(math.exp(i * 1e-3) * math.sin(i) for i in range(99999))))'
if grep -qw fma /proc/cpuinfo; then
    if [ "$(python3 -c "$probe")" != "$(GLIBC_TUNABLES=$plain python3 -c "$probe")" ]; then
        good
    else
        bad "GLIBC_TUNABLES=$plain changes nothing here, so this test cannot tell"
    fi
else
    echo "this processor has no FMA; the code without it is all that runs"
fi

for study in examples/*/study.yaml; do
    [ -e "$study" ] || { bad "there is no sample study"; break; }
    folder=$(dirname "$study")
    if ! first=$("$program" calc "$folder" --json --threads 1 2>&1 | sha256sum; exit "${PIPESTATUS[0]}"); then
        bad "tanji calc $folder --json --threads 1 failed"
        "$program" calc "$folder" --json --threads 1 2>&1 | tail -n 5
        continue
    fi
    for run in "2 threads|--threads 2|" "no FMA|--threads 1|$plain" "2 threads, no FMA|--threads 2|$plain"; do
        IFS='|' read -r name arguments tunables <<<"$run"
        # shellcheck disable=SC2086
        again=$(GLIBC_TUNABLES=$tunables "$program" calc "$folder" --json $arguments 2>&1 | sha256sum)
        if [ "$first" = "$again" ]; then good; else bad "$folder: other bits with $name"; fi
    done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
