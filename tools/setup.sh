#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what Tanji needs on Debian 12 and is not there yet: tools/setup.sh [build] [report] [developer] (default: all).
# Does nothing, and asks the network nothing, when everything is there.
set -euo pipefail

# What compiles the program and what it is linked with.
build=(g++ cmake ninja-build pkg-config git ccache mold
       nlohmann-json3-dev libyaml-cpp-dev libcli11-dev libfmt-dev libicu-dev libzip-dev libpugixml-dev
       libxlsxwriter-dev libsuitesparse-dev libsodium-dev libgumbo-dev libmd4c-dev libqpdf-dev)
# What turns the DOCX into a PDF, and the letters for it; poppler also reads the text of PDF reports.
report=(libreoffice-writer-nogui libreoffice-math-nogui poppler-utils poppler-data fonts-noto-cjk fonts-liberation)
# What ./check needs besides.
developer=(libgtest-dev libgmock-dev clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev libxml2-utils
           python3 python3-yaml python3-jsonschema)

wanted=()
for group in "${@:-all}"; do
    case "$group" in
        build) wanted+=("${build[@]}") ;;
        report) wanted+=("${report[@]}") ;;
        developer) wanted+=("${developer[@]}") ;;
        all) wanted+=("${build[@]}" "${report[@]}" "${developer[@]}") ;;
        *) echo "setup: no group \"$group\"; there are build, report and developer" >&2; exit 2 ;;
    esac
done

if ! command -v dpkg-query >/dev/null; then
    echo "setup: this is not a Debian system; please install what these packages hold, then build with cmake:" >&2
    echo "  ${wanted[*]}" >&2
    exit 3
fi

installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null | awk '$2 == "installed" {print $1}' || true)
missing=()
for package in "${wanted[@]}"; do
    grep -qxF -- "$package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "setup: packages are missing and there is neither root nor sudo; please run as root:" >&2
        echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 3
    fi
    as_root=(sudo)
fi

echo "setup: installing ${#missing[@]} packages: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" >>"$log" 2>&1; }
# A failed update is no end: the package lists that are there may do.
apt update || echo "setup: the package lists could not be renewed; going on with those that are there"
if ! apt install --no-install-recommends "${missing[@]}"; then
    tail -n 30 "$log" >&2
    echo "setup: apt-get could not install these packages (see above)" >&2
    exit 3
fi
echo "setup: done"
