#!/usr/bin/env bash
# Plans with wrong values, and looks whether each sentence says what to write. No plan gets as far
# as AWS: values are judged before. A plan takes one wrong value of each variable.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

cat >"$work/good" <<'END'
account_id         = "123456789012"
gu                 = "11530"
dongs              = { "1153056000" = "구로4동" }
packages           = "tests/package.txt"
alarm_emails       = ["ops@example.go.kr"]
monthly_budget_usd = 60
secret_names       = { seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }
END

# A variable, a wrong value, and what the sentence must say.
cases() {
  cat <<'END'
region	"us-east-1"	must be "ap-northeast-2"
account_id	"guro"	twelve digits
name	"Salpim"	lower-case letters
gu	"1153"	five-digit
gu	"구로구"	five-digit
dongs	{ "11530560" = "구로4동" }	ten-digit
dongs	{ "1154560000" = "독산1동" }	must lie in the gu
dongs	{ "1153056000" = "Guro 4" }	begins every message
packages	""	must name the zip files
architecture	"amd64"	arm64
reserved_concurrency	{ "intakes" = 5 }	must name functions
reserved_concurrency	{ "intake" = 0 }	1 to 1000
secret_names	{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", partners = "/salpim/11530/partners" }	must name seal, find, intake, delivery and partners
secret_names	{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "whsec_abc", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }	SSM parameter names
secret_names	{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners", board = "/salpim/11530/board" }	take the others out
secret_names	{ seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/seal", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }	five different parameters
secrets_version	0	whole number from 1
channels	["sms", "signal"]	must be of sms, desk, sos
channels	[]	at least one
channels	["sms", "line"]	abroad
kakao_bots	{ "guro-4" = "5f8a" }	lower-case letters and digits
talktalk_networks	["203.0.113.7"]	networks with their length
domain	{ name = "https://api.example.go.kr", certificate_arn = "arn:aws:acm:ap-northeast-2:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" }	without https://
domain	{ name = "api.example.go.kr", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" }	certificate of ACM in Seoul
partner_tokens	{ issuer = "http://login.example.go.kr", audience = ["salpim"] }	https address
partner_tokens	{ issuer = "https://login.example.go.kr", audience = [] }	at least one audience
partner_tokens	{ issuer = "https://login.example.go.kr", audience = ["salpim"], domain = { name = "https://p.example.go.kr", certificate_arn = "arn:aws:acm:ap-northeast-2:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" } }	partner_tokens.domain.name must be a host name
partner_tokens	{ issuer = "https://login.example.go.kr", audience = ["salpim"], domain = { name = "p.example.go.kr", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" } }	certificate of ACM in Seoul
throttles	{ webhook = { rate = 5, burst = 10 } }	could cost without limit
throttles	{ webhook = { rate = 0, burst = 10 }, challenge = { rate = 1, burst = 5 }, read = { rate = 5, burst = 10 }, write = { rate = 5, burst = 10 }, open = { rate = 1, burst = 5 } }	above 0
table_name	"sal pim"	3 to 255
recovery_days	0	from 1 to 35
recovery_days	40	from 1 to 35
log_retention_days	0	for ever
log_retention_days	91	must be one of
trail_days	365	two years
alarm_emails	[]	at least one mail address
alarm_emails	["ops"]	at least one mail address
monthly_budget_usd	0	1 to 10000
END
}

# The n-th case of each variable belongs to the n-th plan; a dong is judged beside a good gu.
declare -A seen=()
while IFS=$'\t' read -r variable value sentence; do
  key=$variable && [ "$variable" = dongs ] && key=gu
  round=$((${seen[$key]:-0} + 1)) && seen[$key]=$round
  grep -v "^$variable " "${work}/round$round.tfvars" >"$work/next" 2>/dev/null || grep -v "^$variable " "$work/good" >"$work/next"
  printf '%s = %s\n' "$variable" "$value" >>"$work/next"
  mv "$work/next" "$work/round$round.tfvars"
  printf '%s\t%s\t%s\n' "$variable" "$value" "$sentence" >>"$work/round$round.expected"
done < <(cases)

checked=0
failed=0
for expected in "$work"/round*.expected; do
  said=$(AWS_EC2_METADATA_DISABLED=true AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none \
    terraform plan -no-color -input=false -lock=false -refresh=false -var-file="${expected%.expected}.tfvars" 2>&1)
  # Terraform breaks lines and draws a frame.
  flat=$(sed 's/[│╷╵]//g' <<<"$said" | tr -s '\n ' ' ')
  while IFS=$'\t' read -r variable value sentence; do
    checked=$((checked + 1))
    if ! grep -qF -- "$sentence" <<<"$flat"; then
      failed=$((failed + 1))
      echo "sentences: $variable = $value does not say «$sentence»"
      [ "$failed" = 1 ] && printf '%s\n' "$said"
    fi
  done <"$expected"
done
echo "sentences: $checked wrong values, $failed without the right sentence"
[ "$checked" -gt 0 ] && [ "$failed" = 0 ]
