#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Configures when needed and builds: tools/build.sh release|asan TARGET...
#   release  build/release, as it is given out
#   asan     build/asan, by clang, with the address and undefined-behaviour sanitizers and the fuzzers
# TANJI_JOBS says how many compilers run at once; -DTANJI_...=... is handed to cmake, --quiet (errors only) to ninja.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kind=$1
shift
folder=build/$kind
options=(-G Ninja)
case "$kind" in
    release) options+=(-DCMAKE_BUILD_TYPE=Release) ;;
    asan) options+=(-DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19 -DTANJI_SANITIZE=ON -DTANJI_FUZZ=ON) ;;
    *) echo "build: no kind \"$kind\"; there are release and asan" >&2; exit 2 ;;
esac
targets=()
quiet=()
for argument in "$@"; do
    case "$argument" in
        --quiet) quiet=(--quiet) ;;
        -D*) options+=("$argument") ;;
        *) targets+=("$argument") ;;
    esac
done
if command -v ccache >/dev/null; then
    options+=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    # Two checkouts side by side share what they compiled.
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
fi

# A build folder that came along with a copied or moved checkout still points to the old place.
if [ -e "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
fi
mkdir -p "$folder"
stamp="${options[*]}"
if [ ! -e "$folder/build.ninja" ] || [ "$(cat "$folder/options.txt" 2>/dev/null)" != "$stamp" ]; then
    rm -f "$folder/options.txt"
    if ! cmake -S . -B "$folder" "${options[@]}" >"$folder/configure.log" 2>&1; then
        cat "$folder/configure.log" >&2
        exit 1
    fi
    printf '%s\n' "$stamp" >"$folder/options.txt"
fi
exec ninja "${quiet[@]}" -k 0 -C "$folder" -j "${TANJI_JOBS:-$(nproc)}" "${targets[@]}"
