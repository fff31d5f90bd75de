#!/usr/bin/env bash
# Sees to it that the commands a step needs are on this machine: installs them as root on Debian, else says which and stops.
set -euo pipefail

# command or file → the Debian package that brings it
declare -A base=([python3]=python3 [pip]=python3-pip [/etc/ssl/certs/ca-certificates.crt]=ca-certificates)
declare -A demo=([ssh-keygen]=openssh-client [sha256sum]=coreutils [tar]=tar)
declare -A test=(
  [age]=age [exiftool]=libimage-exiftool-perl [jpegtran]=libjpeg-turbo-progs [git]=git [curl]=curl
  [gcc]=gcc [/usr/include/linux/videodev2.h]=linux-libc-dev [/usr/include/stdio.h]=libc6-dev
)

there() {
  case $1 in
    pip) python3 -m pip --version >/dev/null 2>&1 ;;
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

missing=()
need() {
  local -n table=$1
  for thing in "${!table[@]}"; do there "$thing" || missing+=("${table[$thing]}"); done
}

need base
case ${1:-base} in
  demo) need demo ;;
  test) need demo; need test ;;
esac
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "Pli needs these Debian packages: ${missing[*]}" >&2
  echo "Install them (sudo apt-get install ${missing[*]}) and run the same command again." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
