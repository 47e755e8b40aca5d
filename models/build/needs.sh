# Sourced by the scripts beside it: finds what they need, or says what is missing.

# Sets PYTHON to the first python3 on the path that can import all modules given.
find_python() {
  local candidate
  while read -r candidate; do
    if "$candidate" -c "import $1" 2> /dev/null; then
      PYTHON=$candidate
      return
    fi
  done < <(type -ap python3)
  echo "No python3 here can import $1." >&2
  echo "On Debian: apt-get install $2" >&2
  exit 1
}

need() {
  command -v "$1" > /dev/null && return
  echo "$1 is missing. On Debian: apt-get install $2" >&2
  exit 1
}

# Fetches name@version into a directory of that name below $1, without running any of the package's scripts.
fetch() {
  local directory=$1 package=$2 archive target
  target=$directory/${package//\//_}
  archive=$(cd "$directory" && npm pack --loglevel=error --ignore-scripts "$package")
  mkdir "$target"
  tar -xzf "$directory/$archive" -C "$target" --strip-components=1 --no-same-permissions
  rm "$directory/$archive"
}
