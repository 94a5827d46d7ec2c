# What the scripts share. Sourced, never run; leaves the caller in the project's directory.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The same for every build and test, so that nothing is built twice. Warnings are errors by the manifest.
swift_flags=(--explicit-target-dependency-import-check error)

# The exit status of a step that could not be tried here, as automake and others have it.
skipped=77

say() { printf '%s\n' "$*"; }

# Says on standard error what must not be overlooked.
loud() {
    {
        printf '\n################################################################\n'
        printf '## %s\n' "$@"
        printf '################################################################\n\n'
    } >&2
}

die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root: as it is, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        die "'$1' must be run as root, and there is no sudo: run this as root"
    fi
}
