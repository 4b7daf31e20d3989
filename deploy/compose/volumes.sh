# What ./backup and ./restore share; to be sourced in deploy/compose.

# MongoDB and Kafka are one thing, and whoever has a token comes from Keycloak. The others can be spared: what was measured,
# traced and drawn. As they are filled again: a store without its topics is held, topics without their store are not.
# shellcheck disable=SC2034
volumes=(mongodb mongodb-config kafka keycloak)

# shellcheck disable=SC2034
sums=SHA256SUMS

fail() {
  echo "$*" >&2
  exit 1
}

# Two at once would start what the other has stopped.
alone() {
  exec 9<.
  flock -n 9 || fail "Another backup or restore is under way."
}

# Runs commands where the volumes are below /volumes, and a directory, open to it as is said, is /backup.
archive() {
  docker compose run --rm -T --no-deps -v "$1:/backup:$2" archive "$3" </dev/null 9<&-
}

# Prints the services that run, each on a line.
running() { docker compose ps --services --status running --status restarting --status paused; }

# Prints the value of a setting.
setting() { sed -n "s/^$1=//p" .env | tail -n 1; }
