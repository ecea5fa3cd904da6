#!/usr/bin/env bash
# Installs the browser that the journeys need, if it is not there: as root, or with sudo where that asks nothing.
set -euo pipefail

command -v chromium >/dev/null && exit 0

if ! command -v apt-get >/dev/null; then
    echo "Install chromium yourself, for there is no apt-get here." >&2
    exit 1
elif [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; then
    as_root=(sudo --non-interactive)
else
    echo "Have someone who may do so run: apt-get install chromium" >&2
    exit 1
fi

echo "Installing chromium (once) ..."
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
