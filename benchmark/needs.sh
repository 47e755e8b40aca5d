#!/usr/bin/env bash
# Installs what the picture of `cold-start` needs, if no python3 here has it. The figures need nothing but Python itself.
set -euo pipefail

while read -r candidate; do
  if "$candidate" -c 'import matplotlib' 2> /dev/null; then
    exit
  fi
done < <(type -ap python3)
apt-get update -qq
apt-get install -y -qq --no-install-recommends python3-matplotlib
