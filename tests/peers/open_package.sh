#!/bin/sh
# Opens and verifies a case/v1 package without any code of Pli: npm's age-encryption, tar, ssh-keygen, sha256sum.
# usage: open_package.sh PACKAGE IDENTITY_FILE ALLOWED_SIGNERS OUT_FOLDER      (node on the PATH)
set -eu
here=$(dirname "$(realpath "$0")") package=$(realpath "$1") identity=$(realpath "$2") signers=$(realpath "$3")
mkdir -m 0700 "$4" && cd "$4"

# decrypt and unpack
node "$here/age_file.mjs" decrypt "$identity" "$package" package.tar
tar --extract --file package.tar

# who sealed it: the device's signature, with its certificate by the party's identity
sender=$(node -p 'JSON.parse(fs.readFileSync("manifest.json")).sender.party.party_id')
ssh-keygen -Y verify -f "$signers" -I "$sender" -n clinical-case/v1 -s manifest.json.sig < manifest.json

# the manifest was made for this header: all lines up to the one of the MAC (48 bytes), and a nonce of 16
mac=$(grep --text --byte-offset --only-matching --max-count=1 '^--- ' "$package" | cut -d: -f1)
header=$(node -p 'JSON.parse(fs.readFileSync("manifest.json")).age_header_sha256')
head --bytes=$((mac + 48 + 16)) "$package" > header
echo "$header  header" | sha256sum --check --strict

# the files are the ones that were signed
node -p 'JSON.parse(fs.readFileSync("manifest.json")).files
  .map(file => `${file.sha256}  files/${String(file.n).padStart(4, "0")}`).join("\n")' | sha256sum --check --strict
