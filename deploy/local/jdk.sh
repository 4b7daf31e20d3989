# Sets jdk to a JDK that is new enough, wherever on this machine it is; to be sourced.

needed=25

# Prints the feature version of the JDK in a directory, or nothing.
version_of() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
  fi
}

candidates() {
  echo "${JAVA_HOME:-}"
  local java
  if java=$(command -v java); then
    while [ -L "$java" ]; do
      local target
      target=$(readlink "$java")
      case "$target" in /*) java=$target ;; *) java=$(dirname "$java")/$target ;; esac
    done
    dirname "$(dirname "$java")"
  fi
  local place
  for place in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    echo "$place"
  done
}

find_jdk() {
  local candidate version
  while IFS= read -r candidate; do
    [ -n "$candidate" ] || continue
    version=$(version_of "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$needed" ]; then
      echo "$candidate"
      return
    fi
  done < <(candidates)
}

jdk=$(find_jdk)
if [ -z "$jdk" ]; then
  echo "Cabildo needs a JDK $needed or newer and finds none: not by JAVA_HOME, not by PATH, not in the usual places." >&2
  echo "Install one (Eclipse Temurin, for example: https://adoptium.net), or set JAVA_HOME to it." >&2
  exit 1
fi
