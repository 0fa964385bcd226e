#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image (Ubuntu). Two steps: packages, which
# need a network, and a trial of the judge, which needs none. COURSE_NO_PACKAGES=1 leaves out the first.
set -euo pipefail
source=$(cd "$(dirname "$0")" && pwd)

packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  # The sandbox, where the container allows one.
  apt-get install -y --no-install-recommends bubblewrap util-linux || true
  # A JDK 25: Ubuntu's own where it has one, else Temurin as adoptium.net says.
  apt-get install -y --no-install-recommends openjdk-25-jdk-headless || {
    apt-get install -y --no-install-recommends ca-certificates curl
    install -d -m 755 /etc/apt/keyrings
    curl -fsSL https://packages.adoptium.net/artifactory/api/gpg/key/public \
      -o /etc/apt/keyrings/adoptium.asc
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    echo "deb [signed-by=/etc/apt/keyrings/adoptium.asc] https://packages.adoptium.net/artifactory/deb $codename main" \
      >/etc/apt/sources.list.d/adoptium.list
    apt-get update
    apt-get install -y --no-install-recommends temurin-25-jdk
  }
}

# Prepares the judge, compiles the tests, and stops the build where a right answer would not pass.
trial() {
  work=$(mktemp -d)
  mkdir -p "$work/submitted/trial"
  cp "$source"/course/solutions/*.ipynb "$work/submitted/trial/"
  count=$(ls "$work/submitted/trial" | wc -l)
  said=$(sh "$source/course/course" grade "$work/submitted" --out "$work/graded" --unsafe --json)
  rm -rf "$work"
  echo "$said"
  grep -q "\"handedIn\":$((count)),\"passed\":$((count))," <<<"$said" || {
    echo "The judge does not pass the course's own solutions here." >&2
    exit 1
  }
}

[ "${COURSE_NO_PACKAGES:-}" = 1 ] || packages
trial
