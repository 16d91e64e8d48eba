# One Lambda function a role. A module's binary serves several: `export` names the one to be.

locals {
  modules = merge(
    { for name in ["intake", "risk", "visits", "checkins", "delivery", "desk"] : name => true },
    local.with_partners ? { partners = true } : {},
  )

  function_names = [
    "intake", "risk-stream", "risk-tick", "delivery-stream", "delivery-tick", "visits-tick",
    "checkins-tick", "partners", "partners-tick", "desk", "desk-operator",
  ]

  # What a function may touch: kinds of items by their partition (design, section 3), and of the
  # clock its own timers. A kind that is not named here is refused by AWS, whatever the code asks.
  #   C contacts and what they wrote · E SOS calls · H households · O outgoing messages
  #   R providers' references · S receipts of reports, the hold · M owners of phones and names
  #   J long jobs · D dong, staff, volunteers · A channel accounts · P partners · W watches
  # L, the record of accesses, is in nobody's list: `records` adds to it and reads it, and no
  # function can change or delete a line of it.
  reach = {
    intake   = { kinds = ["A", "C", "D", "E", "H", "O", "R"], delete = true, check = true, records = false }
    risk     = { kinds = ["A", "C", "D", "E", "H", "M", "O", "P", "S", "W"], delete = true, check = true, records = true }
    delivery = { kinds = ["A", "C", "D", "O", "R", "S"], delete = false, check = true, records = false }
    visits   = { kinds = ["A", "C", "D", "H", "J", "O", "S"], delete = true, check = true, records = false }
    checkins = { kinds = ["A", "C", "D", "H", "O", "S"], delete = true, check = true, records = false }
    partners = { kinds = ["A", "C", "D", "H", "M", "O", "P", "S"], delete = true, check = true, records = true }
    desk     = { kinds = ["A", "C", "D", "E", "H", "J", "M", "O", "P", "S", "W"], delete = true, check = true, records = true }
  }

  # Memory is CPU: 1,769 MB are one core. Resident after start are 53 MiB with a heap of 24 MiB and
  # up to 97 without (bench: platform facts, README's table); the lexicon of those that understand
  # text adds 15 MiB of heap. 512 MB keep intake's first answer, with TLS and its transaction, well
  # inside the 2 s that LINE waits; ticks wait for the table most of their time.
  # A time-out of 30 s is what leases are made for (Timer.LEASE, Clockwork.BUDGET): never more for
  # what claims. API Gateway ends a call after 30 s; providers wait 2 to 5 s.
  functions = {
    for name, function in {
      "intake" = {
        module = "intake", kind = "http", memory = 512, timeout = 10
        says   = "Webhooks of providers"
      }
      "risk-stream" = {
        module = "risk", kind = "stream", memory = 512, timeout = 30
        says   = "The reactor, as soon as something is new"
        prefix = ["C#", "E#", "H#"]
      }
      "risk-tick" = {
        module = "risk", kind = "tick", memory = 512, timeout = 30
        says   = "The reactor, each minute"
        timers = ["sos", "in", "sig", "sig-later", "house", "alert"]
      }
      "delivery-stream" = {
        module = "delivery", kind = "stream", memory = 512, timeout = 30
        says   = "The outbox, as soon as something is new"
        prefix = ["O#"]
      }
      "delivery-tick" = {
        module = "delivery", kind = "tick", memory = 512, timeout = 30
        says   = "The outbox, each minute"
        timers = ["out", "out-later"]
      }
      "visits-tick" = {
        module = "visits", kind = "tick", memory = 256, timeout = 30
        says   = "Visits, each minute"
        timers = ["plan", "visit-safety", "visit", "job"]
      }
      "checkins-tick" = {
        module = "checkins", kind = "tick", memory = 256, timeout = 30
        says   = "Check-ins, each minute"
        timers = ["round", "round-plan"]
      }
      "partners" = {
        module = "partners", kind = "http", memory = 512, timeout = 29
        says   = "Calls of partner agencies"
      }
      "partners-tick" = {
        module = "partners", kind = "tick", memory = 256, timeout = 30
        says   = "Referrals, each minute"
        timers = ["referral"]
      }
      "desk" = {
        module = "desk", kind = "direct", memory = 512, timeout = 30
        says   = "What staff command"
        board  = true
      }
      "desk-operator" = {
        module = "desk", kind = "direct", memory = 512, timeout = 30
        says   = "What operators command"
        board  = true
      }
    } :
    name => merge({ prefix = [], timers = [], board = false }, function)
    if contains(keys(local.modules), function.module)
  }

  # Names of parameters, never values: a function fetches its own in one call when it starts.
  settings = {
    intake = merge(
      {
        SALPIM_INTAKE_PUBLIC_URL   = local.public_url
        SALPIM_INTAKE_SECRETS_FILE = "ssm:${var.secret_names["intake"]}"
      },
      { for account, bot in var.kakao_bots : "SALPIM_INTAKE_KAKAO_BOTS_${upper(account)}" => bot },
      length(var.talktalk_networks) == 0 ? {} : { SALPIM_INTAKE_TALKTALK_NETWORKS = join(",", var.talktalk_networks) },
    )
    risk = { SALPIM_RISK_GU = var.gu }
    delivery = {
      SALPIM_DELIVERY_CREDENTIALS_FILE = "ssm:${var.secret_names["delivery"]}"
      SALPIM_DELIVERY_PUBLIC_URL       = local.public_url
    }
    visits   = {}
    checkins = {}
    partners = { SALPIM_PARTNERS_SECRETS_FILE = "ssm:${var.secret_names["partners"]}" }
    desk     = {}
  }

  secrets = {
    for module in keys(local.modules) : module => compact([
      "seal", "find",
      contains(["intake", "delivery", "partners"], module) ? module : "",
    ])
  }

  log_groups = concat(
    [for name in local.function_names : "/aws/lambda/${name}"],
    # Under this prefix API Gateway needs no resource policy of the account, of which there are few.
    ["/aws/vendedlogs/${var.name}/api"],
  )
}

# Looked at here, so that a missing one fails the plan with a sentence.
resource "terraform_data" "package" {
  for_each = local.modules

  input = replace(var.packages, "{module}", each.key)

  lifecycle {
    precondition {
      condition     = fileexists(replace(var.packages, "{module}", each.key))
      error_message = "The package ${replace(var.packages, "{module}", each.key)} is missing. Build it with `./mvnw verify -Dnative -DskipUnitTests`, or take it from the native workflow and write packages = \"<folder>/{module}/function.zip\"."
    }
  }
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  name         = each.key
  description  = "Salpim: ${each.value.says}"
  role_name    = "${var.name}-${each.key}"
  kind         = each.value.kind
  package      = terraform_data.package[each.value.module].input
  architecture = var.architecture
  memory       = each.value.memory
  timeout      = each.value.timeout

  environment = merge(
    {
      QUARKUS_FUNQY_EXPORT = each.key
      SALPIM_TABLE_NAME    = aws_dynamodb_table.salpim.name
      SALPIM_KEYS_SEAL     = "ssm:${var.secret_names["seal"]}"
      SALPIM_KEYS_FIND     = "ssm:${var.secret_names["find"]}"
      # As Quarkus' own deployment has it: Lambda ends the process, not a signal.
      DISABLE_SIGNAL_HANDLERS = "true"
      # Read by nobody: another value makes new environments, which read their secrets anew.
      SECRETS_VERSION = tostring(var.secrets_version)
    },
    local.settings[each.value.module],
  )

  statements           = local.statements[each.key]
  reserved_concurrency = lookup(var.reserved_concurrency, each.key, -1)
  log_retention_days   = var.log_retention_days
  key_arn              = aws_kms_key.records.arn
  failures_arn         = aws_sqs_queue.failures.arn
  alarms_arn           = aws_sns_topic.alarms.arn
  running              = var.running
}
