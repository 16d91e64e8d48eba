# Each check says what to write. Secrets are no variables: only the names under which they stand.

# --- where ---------------------------------------------------------------------------------------

variable "region" {
  description = "Personal data stays in Korea: Seoul is the only region."
  type        = string
  default     = "ap-northeast-2"

  validation {
    condition     = var.region == "ap-northeast-2"
    error_message = "region must be \"ap-northeast-2\" (Seoul): personal data must not leave Korea. Leave it out, or write that."
  }
}

variable "account_id" {
  description = "The AWS account of this district office. A plan with credentials of another account fails."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be the twelve digits of the AWS account, such as \"123456789012\"; `aws sts get-caller-identity` shows them."
  }
}

variable "name" {
  description = "What names of resources begin with. Functions are called as in the README: intake, desk …"
  type        = string
  default     = "salpim"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,19}$", var.name))
    error_message = "name must be 2 to 20 lower-case letters, digits and hyphens and begin with a letter, such as \"salpim\"."
  }
}

variable "gu" {
  description = "Five-digit code of the district office (자치구) that is served."
  type        = string

  validation {
    condition     = can(regex("^[1-5][0-9]{4}$", var.gu))
    error_message = "gu must be the five-digit administrative code of a 자치구, such as \"11530\" for 구로구."
  }
}

variable "dongs" {
  description = "The dong (행정동) that take part, name by ten-digit code. They are data in the table: the output `offices` says which commands set them up."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for code in keys(var.dongs) : can(regex("^[0-9]{10}$", code))])
    error_message = "dongs must be named by the ten-digit code of the 행정동, such as { \"1153056000\" = \"구로4동\" }; an eight-digit code gets two zeros at its end."
  }

  validation {
    condition     = alltrue([for code in keys(var.dongs) : startswith(code, var.gu)])
    error_message = "dongs must lie in the gu: each code must begin with the five digits of gu. Another 자치구 gets a deployment and an account of its own."
  }

  validation {
    condition     = alltrue([for name in values(var.dongs) : can(regex("^[가-힣][가-힣0-9.·]{0,18}[동읍면]$", name))])
    error_message = "dongs must have the name that people read, such as \"구로4동\": it begins every message."
  }
}

# --- the functions -------------------------------------------------------------------------------

variable "packages" {
  description = "Where the functions' packages lie; {module} stands for the function's module. What is relative is relative to this folder."
  type        = string
  default     = "../functions/{module}/target/function.zip"

  validation {
    condition     = length(var.packages) > 0
    error_message = "packages must name the zip files, such as \"../functions/{module}/target/function.zip\"."
  }
}

variable "architecture" {
  description = "What the packages were built for; the native workflow builds arm64."
  type        = string
  default     = "arm64"

  validation {
    condition     = contains(["arm64", "x86_64"], var.architecture)
    error_message = "architecture must be \"arm64\" (what .github/workflows/native.yml builds) or \"x86_64\" (built on an Intel or AMD machine)."
  }
}

variable "running" {
  description = "false: neither clock nor stream calls a function, so that nothing is sent. For restoring, and until the offices are set up."
  type        = bool
  default     = true
}

variable "reserved_concurrency" {
  description = "Most environments at once, by function; without an entry the account's pool is shared."
  type        = map(number)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.reserved_concurrency) : contains(local.function_names, name)])
    error_message = "reserved_concurrency must name functions: intake, risk-stream, risk-tick, delivery-stream, delivery-tick, visits-tick, checkins-tick, partners, partners-tick, desk, desk-operator."
  }

  validation {
    condition     = alltrue([for most in values(var.reserved_concurrency) : most >= 1 && most <= 1000 && floor(most) == most])
    error_message = "reserved_concurrency must be a whole number from 1 to 1000 for each function; 0 would switch the function off: use running = false."
  }
}

# --- secrets: names alone ------------------------------------------------------------------------

variable "secret_names" {
  description = "Names of SecureString parameters in SSM: seal, find, intake, delivery, partners. Nothing here reads or writes their values."
  type        = map(string)

  validation {
    condition     = alltrue([for key in ["seal", "find", "intake", "delivery", "partners"] : contains(keys(var.secret_names), key)])
    error_message = "secret_names must name seal, find, intake, delivery and partners, such as seal = \"/salpim/11530/keys/seal\"; infra/README.md says what each holds and how it is put there."
  }

  validation {
    condition     = alltrue([for name in values(var.secret_names) : can(regex("^(/[A-Za-z0-9_.-]{1,64}){2,6}$", name))])
    error_message = "secret_names must be SSM parameter names of two to six parts, each after a slash, such as \"/salpim/11530/keys/seal\"."
  }

  validation {
    condition     = length(setsubtract(keys(var.secret_names), ["seal", "find", "intake", "delivery", "partners"])) == 0
    error_message = "secret_names knows only seal, find, intake, delivery and partners: take the others out."
  }

  validation {
    condition     = length(distinct(values(var.secret_names))) == length(var.secret_names)
    error_message = "secret_names must name five different parameters: a function may read its own and no other."
  }
}

variable "secrets_version" {
  description = "Any number; another one makes every function start anew, and so read its secrets anew."
  type        = number
  default     = 1

  validation {
    condition     = var.secrets_version >= 1 && floor(var.secrets_version) == var.secrets_version
    error_message = "secrets_version must be a whole number from 1; raise it by one after a secret has changed."
  }
}

# --- channels ------------------------------------------------------------------------------------

variable "channels" {
  description = "Which channels' webhooks are open. What is not named has no route."
  type        = set(string)
  default     = ["sms", "desk", "sos", "kakao", "talktalk", "solapi", "nhn"]

  validation {
    condition     = length(setsubtract(var.channels, ["sms", "desk", "sos", "twilio", "line", "whatsapp", "kakao", "telegram", "solapi", "nhn", "talktalk"])) == 0
    error_message = "channels must be of sms, desk, sos, twilio, line, whatsapp, kakao, telegram, solapi, nhn, talktalk."
  }

  validation {
    condition     = length(var.channels) > 0
    error_message = "channels must name at least one, such as [\"sms\", \"desk\"]: without any nobody can write."
  }

  validation {
    condition     = var.abroad_agreed || length(setintersection(var.channels, ["twilio", "line", "whatsapp", "telegram"])) == 0
    error_message = "channels twilio, line, whatsapp and telegram move personal data abroad: take them out, or write abroad_agreed = true once the office has settled 개인정보 국외이전 (personal data abroad)."
  }
}

variable "abroad_agreed" {
  description = "The office has settled that personal data goes abroad (개인정보보호법 §28-8) for the foreign messengers that it names."
  type        = bool
  default     = false
}

variable "kakao_bots" {
  description = "The bot's id by Kakao account, where it is to be checked."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for account, bot in var.kakao_bots : can(regex("^[a-z0-9]{1,64}$", account)) && can(regex("^[A-Za-z0-9_-]{1,64}$", bot))])
    error_message = "kakao_bots must name accounts in lower-case letters and digits (they become part of a setting's name) and bot ids, such as { main = \"5f8a0c\" }."
  }
}

variable "talktalk_networks" {
  description = "From where Naver calls (CIDR), where that is to be checked."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for network in var.talktalk_networks : can(cidrhost(network, 0))])
    error_message = "talktalk_networks must be networks with their length, such as [\"203.0.113.0/24\"]."
  }
}

# --- HTTP ----------------------------------------------------------------------------------------

variable "domain" {
  description = "The name under which providers know us, with its certificate in ACM in this region; null for the name that AWS gives."
  type = object({
    name            = string
    certificate_arn = string
  })
  default = null

  validation {
    condition     = var.domain == null || can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", var.domain.name))
    error_message = "domain.name must be a host name in lower case without https:// and without a path, such as \"api.example.go.kr\"."
  }

  validation {
    condition     = var.domain == null || can(regex("^arn:aws:acm:ap-northeast-2:[0-9]{12}:certificate/[0-9a-f-]{36}$", var.domain.certificate_arn))
    error_message = "domain.certificate_arn must be a certificate of ACM in Seoul, such as \"arn:aws:acm:ap-northeast-2:123456789012:certificate/…\"."
  }
}

variable "partner_tokens" {
  description = "Who issues the tokens (OAuth2 client credentials) of partners that do not sign; null where all sign. Such calls have an API of their own, since a route either has an authorizer or has none."
  type = object({
    issuer   = string
    audience = list(string)
    domain = optional(object({
      name            = string
      certificate_arn = string
    }))
  })
  default = null

  validation {
    condition     = var.partner_tokens == null || can(regex("^https://[^/?#\\s]+(/[^?#\\s]*)?$", var.partner_tokens.issuer))
    error_message = "partner_tokens.issuer must be the https address of the token issuer, such as \"https://login.example.go.kr/realms/salpim\", as it stands in the claim iss."
  }

  validation {
    condition     = var.partner_tokens == null || length(try(var.partner_tokens.audience, [])) > 0
    error_message = "partner_tokens.audience must name at least one audience, such as [\"salpim-partners\"]: otherwise a token for any other service would be let in."
  }

  validation {
    condition     = try(var.partner_tokens.domain, null) == null || can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", var.partner_tokens.domain.name))
    error_message = "partner_tokens.domain.name must be a host name in lower case without https:// and without a path, such as \"partners.example.go.kr\"."
  }

  validation {
    condition     = try(var.partner_tokens.domain, null) == null || can(regex("^arn:aws:acm:ap-northeast-2:[0-9]{12}:certificate/[0-9a-f-]{36}$", var.partner_tokens.domain.certificate_arn))
    error_message = "partner_tokens.domain.certificate_arn must be a certificate of ACM in Seoul, such as \"arn:aws:acm:ap-northeast-2:123456789012:certificate/…\"."
  }
}

variable "throttles" {
  description = "Calls a second, and most at once, that a route takes; by what the OpenAPI files call x-rate. open: routes that nobody needs to sign for."
  type = map(object({
    rate  = number
    burst = number
  }))
  default = {
    # A dong writes a few messages a minute; a carrier hands over what it held back all at once.
    webhook = { rate = 100, burst = 200 }
    # A provider checks an address now and then.
    challenge = { rate = 1, burst = 5 }
    # Partners have rates of their own, which the function counts; these only bound the cost of a flood.
    read  = { rate = 50, burst = 100 }
    write = { rate = 20, burst = 40 }
    open  = { rate = 5, burst = 10 }
  }

  validation {
    condition     = length(setsubtract(["webhook", "challenge", "read", "write", "open"], keys(var.throttles))) == 0
    error_message = "throttles must have webhook, challenge, read, write and open, each such as { rate = 20, burst = 40 }: a route without one could cost without limit."
  }

  validation {
    condition     = alltrue([for throttle in values(var.throttles) : throttle.rate > 0 && throttle.rate <= 1000 && throttle.burst >= throttle.rate && throttle.burst <= 2000])
    error_message = "throttles must have a rate above 0 and up to 1000 calls a second, and a burst from that rate to 2000."
  }
}

# --- keeping -------------------------------------------------------------------------------------

variable "table_name" {
  description = "The table's name. Another one only after a restore, whose table has a name of its own."
  type        = string
  default     = "salpim"

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]{3,255}$", var.table_name))
    error_message = "table_name must be 3 to 255 letters, digits, hyphens, dots and underscores, such as \"salpim\"."
  }
}

variable "protect_data" {
  description = "true: nobody can delete the table, and `terraform destroy` refuses. Write false, apply, and only then destroy."
  type        = bool
  default     = true
}

variable "recovery_days" {
  description = "For how many days the table can be set back to any second. What was erased stays in the backup as long."
  type        = number
  default     = 35

  validation {
    condition     = var.recovery_days >= 1 && var.recovery_days <= 35 && floor(var.recovery_days) == var.recovery_days
    error_message = "recovery_days must be a whole number from 1 to 35, the most that DynamoDB keeps."
  }
}

variable "log_retention_days" {
  description = "How long logs are kept. They name no person; who read whose data stands in the table and in the trail."
  type        = number
  default     = 90

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.log_retention_days)
    error_message = "log_retention_days must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731. 0 would keep logs for ever."
  }
}

variable "trail" {
  description = "Record in CloudTrail which IAM identity called the desk; false only where the account has a trail of its own with these data events."
  type        = bool
  default     = true
}

variable "trail_days" {
  description = "How long that record is kept."
  type        = number
  default     = 731

  validation {
    condition     = var.trail_days >= 731 && var.trail_days <= 3653 && floor(var.trail_days) == var.trail_days
    error_message = "trail_days must be a whole number from 731 to 3653: records of access to personal data are kept two years at least (개인정보의 안전성 확보조치 기준 §8)."
  }
}

# --- being told ----------------------------------------------------------------------------------

variable "alarm_emails" {
  description = "Who is told of alarms and of the budget."
  type        = set(string)

  validation {
    condition     = length(var.alarm_emails) > 0 && alltrue([for mail in var.alarm_emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", mail))])
    error_message = "alarm_emails must name at least one mail address, such as [\"ops@example.go.kr\"]: an alarm that nobody hears is none."
  }
}

variable "monthly_budget_usd" {
  description = "What AWS may cost a month; mails go out at 80 % and where 100 % is to be expected. Carriers bill apart."
  type        = number

  validation {
    condition     = var.monthly_budget_usd >= 1 && var.monthly_budget_usd <= 10000
    error_message = "monthly_budget_usd must be from 1 to 10000 dollars, such as 30 for a gu; infra/README.md says what to expect."
  }
}

variable "tags" {
  description = "Tags for everything, beside those that are set anyway."
  type        = map(string)
  default     = {}
}
