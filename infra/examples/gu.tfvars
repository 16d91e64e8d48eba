# A district office (자치구) with all its dong. Copy to infra/gu.tfvars and change what is marked.

account_id = "123456789012" # yours
gu         = "11530"        # 구로구

dongs = {
  "1153056000" = "구로4동"
  "1153059500" = "고척1동"
}

# Names alone; README, "Deploy", puts the values there.
secret_names = {
  seal     = "/salpim/11530/keys/seal"
  find     = "/salpim/11530/keys/find"
  intake   = "/salpim/11530/intake"
  delivery = "/salpim/11530/delivery"
  partners = "/salpim/11530/partners"
}

# Off until the office switches them on. Foreign messengers also need abroad_agreed = true.
channels = ["sms", "desk", "sos", "kakao", "talktalk", "solapi", "nhn"]

# The office's own name, with a certificate of ACM in Seoul.
# domain = {
#   name            = "api.example.go.kr"
#   certificate_arn = "arn:aws:acm:ap-northeast-2:123456789012:certificate/00000000-0000-0000-0000-000000000000"
# }

# Partners that come with tokens; without it all of them sign.
# partner_tokens = {
#   issuer   = "https://login.example.go.kr/realms/salpim"
#   audience = ["salpim-partners"]
# }

alarm_emails       = ["ops@example.go.kr"] # who watches, at night too
monthly_budget_usd = 60

# Nothing is called before the offices and the night desk are set up; README, "Deploy".
running = false
