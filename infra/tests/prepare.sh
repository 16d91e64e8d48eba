# For run.sh and apply-moto.sh: a copy of this folder with its provider, where tests leave nothing
# behind. Sourced; sets `work`, or `skip` to why it cannot be had.
#
# The provider comes from where Terraform's own settings say (TF_CLI_CONFIG_FILE, TF_PLUGIN_CACHE_DIR,
# the registry), or from a mirror folder that SALPIM_TF_PLUGINS names.

work=
skip=

prepare() { # folder with the configuration
  command -v terraform >/dev/null || { skip='no terraform at hand'; return 1; }
  work=$(mktemp -d)
  if [ -n "${SALPIM_TF_PLUGINS:-}" ]; then
    printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "$SALPIM_TF_PLUGINS" >"$work/terraform.rc"
    export TF_CLI_CONFIG_FILE=$work/terraform.rc
  elif [ -n "${TF_CLI_CONFIG_FILE:-}" ] && [ ! -r "$TF_CLI_CONFIG_FILE" ]; then
    unset TF_CLI_CONFIG_FILE
  fi
  terraform version -json | python3 -c '
import json, sys
version = json.load(sys.stdin)["terraform_version"].split(".")
sys.exit((int(version[0]), int(version[1])) < (1, 9))' || { skip='terraform is older than 1.9'; return 1; }
  mkdir "$work/infra"
  tar -C "$1" --exclude=.terraform --exclude=.terraform.lock.hcl --exclude='*.tfstate*' -cf - . | tar -C "$work/infra" -xf -
  # What a machine keeps for its own deployment is no part of the tests.
  rm -f "$work"/infra/*.tfvars "$work/infra/backend.tf"
  export TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1 AWS_EC2_METADATA_DISABLED=true
  if ! timeout 300 terraform -chdir="$work/infra" init -backend=false -input=false -no-color >"$work/init.log" 2>&1; then
    skip="the AWS provider cannot be had here ($(grep -m1 -i 'error' "$work/init.log" | tr -d '│'))"
    return 1
  fi
}

unprepare() {
  [ -z "$work" ] || rm -rf "$work"
}
