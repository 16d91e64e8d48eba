#!/usr/bin/env bash
# A real apply against a local AWS API (moto), a look at what is there, a destroy that refuses, and
# one that was told. Ends by itself, with all that it started. Minutes: each call goes over HTTP.
#
# What moto does not do is not checked here: it enforces no policy, calls no function, and lets a
# second plan differ. Its CloudTrail does not start by ARN and its budgets never answer what the
# provider asks after making one: both are left out, and asserted on in stack.tftest.hcl alone, as is the
# key of functions' settings, which it does not show.
set -uo pipefail
infra=$(cd "$(dirname "$0")/.." && pwd)
. "$infra/tests/prepare.sh"
server=
finish() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; }
  unprepare
}
trap finish EXIT
trap 'exit 130' INT TERM
leave_out() { echo "apply against moto left out: $1"; exit 0; }

for tool in moto_server aws python3; do
  command -v "$tool" >/dev/null || leave_out "no $tool at hand"
done
moto_server --help >/dev/null 2>&1 || leave_out 'moto_server does not start (pip install "moto[server]")'
if [ -n "${SALPIM_INFRA_READY:-}" ]; then
  cd "$SALPIM_INFRA_READY" || exit 1
  here=$(mktemp -d) && work=$here # unprepare takes this folder away, not the caller's
else
  prepare "$infra" || leave_out "$skip"
  here=$work
  cd "$work/infra" || exit 1
fi

# --- a local AWS, on a free port -------------------------------------------------------------------
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
MOTO_IAM_LOAD_MANAGED_POLICIES=true moto_server -H 127.0.0.1 -p "$port" >"$here/moto.log" 2>&1 &
server=$!
url=http://127.0.0.1:$port
for _ in $(seq 120); do
  python3 -c "import urllib.request as u; u.urlopen('$url/moto-api/', timeout=2)" 2>/dev/null && break
  kill -0 "$server" 2>/dev/null || { tail -5 "$here/moto.log"; leave_out 'moto_server ended'; }
  sleep 1
done

export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=ap-northeast-2 AWS_REGION=ap-northeast-2
export AWS_ENDPOINT_URL=$url AWS_PAGER='' AWS_MAX_ATTEMPTS=2 AWS_EC2_METADATA_DISABLED=true
unset AWS_PROFILE AWS_SESSION_TOKEN

cat >moto_override.tf <<'END'
provider "aws" {
  s3_use_path_style = true
}
resource "aws_budgets_budget" "month" {
  count = 0
}
END
# Stands for a package; moto runs none.
python3 - "$here" <<'END'
import os, sys, zipfile
for module in "intake risk visits checkins delivery partners desk".split():
    os.makedirs(f"{sys.argv[1]}/packages/{module}")
    with zipfile.ZipFile(f"{sys.argv[1]}/packages/{module}/function.zip", "w") as package:
        package.writestr("bootstrap", "#!/bin/sh\n")
END
settings=(-var-file=examples/gu.tfvars -var "packages=$here/packages/{module}/function.zip" -var running=true -var trail=false)
quiet() { # what it is, command
  local what=$1 log=$here/terraform.log start=$SECONDS
  shift
  if ! timeout 540 "$@" >"$log" 2>&1; then
    echo "moto: $what failed"
    grep -A12 '^Error' "$log" | head -60
    grep 'Still' "$log" | tail -3
    return 1
  fi
  echo "moto: $what, $((SECONDS - start)) s"
}
state=(-state="$here/terraform.tfstate" -lock=false -input=false -no-color)

quiet 'a trial can be planned' terraform plan "${state[@]}" -var-file=examples/trial.tfvars -var trail=false -var "packages=$here/packages/{module}/function.zip" || exit 1
quiet 'a gu is applied' terraform apply "${state[@]}" -auto-approve -parallelism=20 "${settings[@]}" || exit 1

# --- what is there -----------------------------------------------------------------------------------
python3 tests/look.py "$here/terraform.tfstate" || exit 1

# --- what may not go, and may ------------------------------------------------------------------------
if terraform destroy "${state[@]}" -auto-approve -parallelism=20 "${settings[@]}" >"$here/refused.log" 2>&1; then
  echo 'moto: destroy took the table that is protected'
  exit 1
fi
grep -q 'Refused: the table with all cases is protected' "$here/refused.log" || { echo 'moto: destroy does not say why it refuses'; tail -20 "$here/refused.log"; exit 1; }
[ "$(aws dynamodb describe-table --table-name salpim --query Table.TableStatus --output text)" = ACTIVE ] &&
  [ "$(aws lambda list-functions --query 'length(Functions)')" -ge 9 ] || { echo 'moto: a refused destroy took something'; exit 1; }
if aws dynamodb delete-table --table-name salpim >/dev/null 2>&1; then
  echo 'moto: the table can be deleted beside Terraform'
  exit 1
fi
echo 'moto: destroy refuses, and everything is still there'

quiet 'protection is taken off' terraform apply "${state[@]}" -auto-approve -parallelism=20 "${settings[@]}" -var protect_data=false || exit 1
quiet 'told so, everything goes' terraform destroy "${state[@]}" -auto-approve -parallelism=20 "${settings[@]}" -var protect_data=false || exit 1
[ "$(aws dynamodb list-tables --query 'length(TableNames)')" = 0 ] && [ "$(aws lambda list-functions --query 'length(Functions)')" = 0 ] || { echo 'moto: something is left'; exit 1; }
echo 'moto: applied, looked at, refused, destroyed'
