#!/usr/bin/env bash
# Proves that one command is enough on a bare machine: makes a Debian 12 with python3, make and certificates and
# nothing else in a folder, puts a clean clone of the last commit there, and runs `make demo` and `make test` in it.
# As root, on a Debian with debootstrap and git:
#
#   installer/fresh-debian.sh [--keep] [FOLDER [TARGET…]]
#
# FOLDER: where the machine is made (default: a new one under /tmp, removed afterwards unless --keep). One that is
# there already is used again, with a new clone. TARGET…: what to make (default: demo test).
# How this machine reaches its package indexes (apt, pip, npm: settings, certificates, proxy) is passed along.
set -euo pipefail

suite=bookworm
keep=
if [ "${1:-}" = --keep ]; then keep=yes; shift; fi
root=${1:-$(mktemp -d /tmp/fresh-debian.XXXXXX)}
[ $# -gt 0 ] && { keep=yes; shift; }
targets=("${@:-}")
[ -n "${targets[0]}" ] || targets=(demo test)
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)

# the Debian archives that this machine's apt uses, one "URI suite component" a line
archives() {
  apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Origin: Debian' 'Created-By: Packages' |
    sort -u | awk -v suite="$suite" 'index($2, suite) == 1 && $3 == "main"'
}

make_machine() {
  local mirror
  mirror=$(archives | awk -v suite="$suite" '$2 == suite {print $1; exit}')
  mkdir -p "$root"
  chmod 755 "$root" # apt drops to another user, who must get in
  debootstrap --variant=minbase --include=python3,make,ca-certificates "$suite" "$root" \
    ${mirror:+"$mirror"} >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }
  rm "$root.log"
}

pass_settings_along() {
  archives | sed 's/^/deb /' >"$root/etc/apt/sources.list"
  cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d"
  [ -e /etc/apt/apt.conf ] && cp /etc/apt/apt.conf "$root/etc/apt/"
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  for settings in /etc/pip.conf /etc/xdg/pip "$HOME/.config/pip" "$HOME/.npmrc"; do
    [ -e "$settings" ] || continue
    mkdir -p "$root${settings%/*}"
    cp -rT "$settings" "$root$settings"
  done
}

# variables that say how to reach a package index, as NAME=value
index_variables() {
  env | grep -E '^((pip|uv|npm_config|ssl|curl_ca|requests_ca|node_extra_ca)_|(https?|no|all)_proxy=)' -i || true
}

in_machine() {
  local -a variables
  mapfile -t variables < <(index_variables)
  # the namespaces end with the command, and with them its mounts and whatever it left running
  unshare --mount --pid --fork -- bash -eu -c '
    root=$1; shift
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    exec chroot "$root" "$@"' in-machine "$root" \
    env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM="${TERM:-dumb}" "${variables[@]}" "$@"
}

[ -x "$root/usr/bin/make" ] || make_machine
pass_settings_along
rm -rf "$root/srv/pli"
git clone --quiet --no-local --depth 1 "file://$repository" "$root/srv/pli"

outcome=0
for target in "${targets[@]}"; do
  started=$SECONDS
  if in_machine make -C /srv/pli "$target"; then verdict=passed; else verdict=FAILED outcome=1; fi
  echo "fresh Debian: make $target $verdict after $((SECONDS - started)) s"
done
[ -n "$keep" ] || rm -rf --one-file-system "$root"
exit $outcome
