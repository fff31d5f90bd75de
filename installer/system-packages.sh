#!/usr/bin/env bash
# Sees to it that the commands a step needs are on this machine: installs them as root on Debian, else says which and stops.
set -euo pipefail

# command, file or library → the Debian package that brings it
declare -A base=(
  [python3]=python3 [pip]=python3-pip [/etc/ssl/certs/ca-certificates.crt]=ca-certificates
  # pyscard, for card readers, is built here
  [gcc]=gcc [/usr/include/stdio.h]=libc6-dev [python3-config]=python3-dev [swig]=swig
  [/usr/include/PCSC/winscard.h]=libpcsclite-dev
)
declare -A gui=(
  [libEGL.so.1]=libegl1 [libGL.so.1]=libgl1 [libdbus-1.so.3]=libdbus-1-3 [libfontconfig.so.1]=libfontconfig1
  [libglib-2.0.so.0]=libglib2.0-0 [libxkbcommon.so.0]=libxkbcommon0 [libxkbcommon-x11.so.0]=libxkbcommon-x11-0
  # what Qt's plugin for X11 needs
  [libX11-xcb.so.1]=libx11-xcb1 [libxcb-cursor.so.0]=libxcb-cursor0 [libxcb-icccm.so.4]=libxcb-icccm4
  [libxcb-image.so.0]=libxcb-image0 [libxcb-keysyms.so.1]=libxcb-keysyms1 [libxcb-randr.so.0]=libxcb-randr0
  [libxcb-render-util.so.0]=libxcb-render-util0 [libxcb-render.so.0]=libxcb-render0
  [libxcb-shape.so.0]=libxcb-shape0 [libxcb-shm.so.0]=libxcb-shm0 [libxcb-sync.so.1]=libxcb-sync1
  [libxcb-xfixes.so.0]=libxcb-xfixes0 [libxcb-xkb.so.1]=libxcb-xkb1
  [/usr/share/fonts/opentype/inter]=fonts-inter [libcups.so.2]=libcups2 # to print
  [libturbojpeg.so.0]=libturbojpeg0 # covers parts of a JPEG without encoding it again
)
# a hospital on this machine: the browser of its desk, its PACS in a network of its own
declare -A hospital=(
  [chromium]=chromium [/usr/sbin/Orthanc]=orthanc
  [/usr/share/orthanc/plugins/libOrthancDicomWeb.so]=orthanc-dicomweb
  [libturbojpeg.so.0]=libturbojpeg0 # turns JPEG blocks when pictures are filed
  [ip]=iproute2 [unshare]=util-linux [/usr/share/fonts/truetype/dejavu]=fonts-dejavu-core
)
declare -A demo=([ssh-keygen]=openssh-client [sha256sum]=coreutils [tar]=tar [Xvfb]=xvfb)
declare -A test=(
  [age]=age [exiftool]=libimage-exiftool-perl [jpegtran]=libjpeg-turbo-progs [git]=git [curl]=curl
  [/usr/include/linux/videodev2.h]=linux-libc-dev [pdftotext]=poppler-utils
  # a card reader that is none
  [/usr/sbin/pcscd]=pcscd [/usr/lib/pcsc/drivers/serial/libifdvpcd.so]=vsmartcard-vpcd
  [dciodvfy]=dicom3tools [img2dcm]=dcmtk [vips]=libvips-tools
  [heif-enc]=libheif-examples [tiffcp]=libtiff-tools # encoders of pictures that are cleaned
  [mat2]=mat2 [exiv2]=exiv2 # what cleaning is measured against, and pictures to measure it on
  [/usr/share/gocode/src/github.com/rwcarlsen/goexif/exif/samples]=golang-github-rwcarlsen-goexif-dev
  [/usr/share/gocode/src/github.com/disintegration/imaging/testdata]=golang-github-disintegration-imaging-dev
)

there() {
  case $1 in
    pip) python3 -m pip --version >/dev/null 2>&1 ;;
    /*) [ -e "$1" ] ;;
    *.so.*) /sbin/ldconfig -p | grep -qF "$1 " ;;
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
  run) need gui ;;
  hospital) need hospital ;;
  demo) need gui; need demo; need hospital ;;
  test) need gui; need demo; need hospital; need test ;;
esac
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "Pli needs these Debian packages: ${missing[*]}" >&2
  echo "Install them (sudo apt-get install ${missing[*]}) and run the same command again." >&2
  if [[ " ${missing[*]} " == *" orthanc "* ]]; then
    echo "Debian's orthanc listens on every address as soon as it is there; Pli needs the program, not that service:" >&2
    echo "  sudo systemctl disable --now orthanc" >&2
  fi
  exit 1
fi

# Debian starts what it installs unless this file says no (policy-rc.d, /usr/share/doc/init-system-helpers).
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
# nor may it start with the machine: only what was installed here is touched
for package in "${missing[@]}"; do
  [ "$package" != orthanc ] || update-rc.d orthanc disable >/dev/null
done
