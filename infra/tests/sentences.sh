#!/usr/bin/env bash
# Plans with one wrong value each, and looks whether the sentence says what to write. No plan gets
# as far as AWS: values are judged before.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
checked=0
failed=0

cat >"$work/good.tfvars" <<'END'
account_id         = "123456789012"
gu                 = "11530"
dongs              = { "1153056000" = "구로4동" }
packages           = "tests/package.txt"
alarm_emails       = ["ops@example.go.kr"]
monthly_budget_usd = 60
secret_names       = { seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }
END

# A variable, a wrong value, and what the sentence must say.
wrong() {
  printf '%s = %s\n' "$1" "$2" >"$work/wrong.tfvars"
  local said
  said=$(AWS_EC2_METADATA_DISABLED=true AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none \
    terraform plan -no-color -input=false -lock=false -refresh=false \
    -var-file="$work/good.tfvars" -var-file="$work/wrong.tfvars" 2>&1)
  checked=$((checked + 1))
  # Terraform breaks lines and draws a frame.
  if ! tr -s '│╷╵\n ' ' ' <<<"$said" | grep -qF -- "$3"; then
    failed=$((failed + 1))
    printf 'sentences: %s = %s does not say «%s» but:\n%s\n' "$1" "$2" "$3" "$said" | head -30
  fi
}

wrong region '"us-east-1"' 'must be "ap-northeast-2"'
wrong account_id '"guro"' 'twelve digits'
wrong name '"Salpim"' 'lower-case letters'
wrong gu '"1153"' 'five-digit'
wrong gu '"구로구"' 'five-digit'
wrong dongs '{ "11530560" = "구로4동" }' 'ten-digit'
wrong dongs '{ "1154560000" = "독산1동" }' 'must lie in the gu'
wrong dongs '{ "1153056000" = "Guro 4" }' 'begins every message'
wrong packages '""' 'must name the zip files'
wrong architecture '"amd64"' 'arm64'
wrong reserved_concurrency '{ "intakes" = 5 }' 'must name functions'
wrong reserved_concurrency '{ "intake" = 0 }' '1 to 1000'
wrong secret_names '{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", partners = "/salpim/11530/partners" }' 'must name seal, find, intake, delivery and partners'
wrong secret_names '{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "whsec_abc", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }' 'SSM parameter names'
wrong secret_names '{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners", board = "/salpim/11530/board" }' 'take the others out'
wrong secret_names '{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/seal", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }' 'five different parameters'
wrong secrets_version '0' 'whole number from 1'
wrong channels '["sms", "signal"]' 'must be of sms, desk, sos'
wrong channels '[]' 'at least one'
wrong channels '["sms", "line"]' 'abroad'
wrong kakao_bots '{ "guro-4" = "5f8a" }' 'lower-case letters and digits'
wrong talktalk_networks '["203.0.113.7"]' 'networks with their length'
wrong domain '{ name = "https://api.example.go.kr", certificate_arn = "arn:aws:acm:ap-northeast-2:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" }' 'without https://'
wrong domain '{ name = "api.example.go.kr", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" }' 'certificate of ACM in Seoul'
wrong partner_tokens '{ issuer = "http://login.example.go.kr", audience = ["salpim"] }' 'https address'
wrong partner_tokens '{ issuer = "https://login.example.go.kr", audience = [] }' 'at least one audience'
wrong partner_tokens '{ issuer = "https://login.example.go.kr", audience = ["salpim"], domain = { name = "p.example.go.kr", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" } }' 'certificate of ACM in Seoul'
wrong throttles '{ webhook = { rate = 5, burst = 10 } }' 'could cost without limit'
wrong throttles '{ webhook = { rate = 0, burst = 10 }, challenge = { rate = 1, burst = 5 }, read = { rate = 5, burst = 10 }, write = { rate = 5, burst = 10 }, open = { rate = 1, burst = 5 } }' 'above 0'
wrong table_name '"sal pim"' '3 to 255'
wrong recovery_days '0' 'from 1 to 35'
wrong recovery_days '40' 'from 1 to 35'
wrong log_retention_days '0' 'for ever'
wrong log_retention_days '91' 'must be one of'
wrong trail_days '365' 'two years'
wrong alarm_emails '[]' 'at least one mail address'
wrong alarm_emails '["ops"]' 'at least one mail address'
wrong monthly_budget_usd '0' '1 to 10000'

echo "sentences: $checked wrong values, $failed without the right sentence"
[ "$failed" = 0 ]
