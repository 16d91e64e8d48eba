# A trial: one dong, made-up households, one way to write. Cheap, and gone without a trace.

account_id = "123456789012" # an account of its own, never that of a deployment in use
gu         = "11530"
dongs      = { "1153056000" = "구로4동" }

secret_names = {
  seal     = "/salpim/trial/keys/seal"
  find     = "/salpim/trial/keys/find"
  intake   = "/salpim/trial/intake"
  delivery = "/salpim/trial/delivery"
  partners = "/salpim/trial/partners"
}

channels = ["sms", "desk"]

throttles = {
  webhook   = { rate = 5, burst = 10 }
  challenge = { rate = 1, burst = 5 }
  read      = { rate = 5, burst = 10 }
  write     = { rate = 5, burst = 10 }
  open      = { rate = 1, burst = 5 }
}

alarm_emails       = ["ops@example.go.kr"]
monthly_budget_usd = 20

# What was tried out may go again.
protect_data       = false
recovery_days      = 1
log_retention_days = 14
running            = false
