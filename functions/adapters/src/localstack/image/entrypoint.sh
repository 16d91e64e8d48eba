#!/bin/bash
# Serves moto on LocalStack's port, and prints the line that Testcontainers waits for.
export MOTO_IAM_LOAD_MANAGED_POLICIES=true
python3 -m moto.server -H 0.0.0.0 -p 4566 &
server=$!
trap 'kill $server' TERM INT
until bash -c '</dev/tcp/127.0.0.1/4566' 2>/dev/null; do
  kill -0 "$server" || exit 1
  sleep 0.1
done
echo "Ready."
wait "$server"
