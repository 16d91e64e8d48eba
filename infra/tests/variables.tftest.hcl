# Each wrong value fails the plan. That the sentence says what to write is tested beside it, by
# sentences.sh over the same values.

mock_provider "aws" {}

variables {
  account_id         = "123456789012"
  gu                 = "11530"
  dongs              = { "1153056000" = "구로4동" }
  packages           = "tests/package.txt"
  alarm_emails       = ["ops@example.go.kr"]
  monthly_budget_usd = 60
  secret_names       = { seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }
}

run "unless_told_the_data_is_protected" {
  command = plan

  assert {
    condition     = aws_dynamodb_table.salpim.deletion_protection_enabled && terraform_data.guard.input && var.trail && var.running && !var.abroad_agreed
    error_message = "What protects must be on unless somebody switches it off."
  }
}

run "a_region_abroad" {
  command = plan

  variables {
    region = "us-east-1"
  }

  expect_failures = [var.region]
}

run "an_account_by_its_name" {
  command = plan

  variables {
    account_id = "guro"
  }

  expect_failures = [var.account_id]
}

run "a_name_in_capitals" {
  command = plan

  variables {
    name = "Salpim"
  }

  expect_failures = [var.name]
}

run "a_gu_of_four_digits" {
  command = plan

  variables {
    gu = "1153"
  }

  expect_failures = [var.gu]
}

run "a_gu_by_its_name" {
  command = plan

  variables {
    gu = "구로구"
  }

  expect_failures = [var.gu]
}

run "a_dong_of_eight_digits" {
  command = plan

  variables {
    dongs = { "11530560" = "구로4동" }
  }

  expect_failures = [var.dongs]
}

run "a_dong_of_another_gu" {
  command = plan

  variables {
    dongs = { "1154560000" = "독산1동" }
  }

  expect_failures = [var.dongs]
}

run "a_dong_in_latin_letters" {
  command = plan

  variables {
    dongs = { "1153056000" = "Guro 4" }
  }

  expect_failures = [var.dongs]
}

run "no_package" {
  command = plan

  variables {
    packages = ""
  }

  expect_failures = [var.packages]
}

run "a_processor_that_is_none" {
  command = plan

  variables {
    architecture = "amd64"
  }

  expect_failures = [var.architecture]
}

run "a_concurrency_of_nobody" {
  command = plan

  variables {
    reserved_concurrency = { "intakes" = 5 }
  }

  expect_failures = [var.reserved_concurrency]
}

run "a_concurrency_of_nothing" {
  command = plan

  variables {
    reserved_concurrency = { "intake" = 0 }
  }

  expect_failures = [var.reserved_concurrency]
}

run "a_missing_secret_name" {
  command = plan

  variables {
    secret_names = { seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", partners = "/salpim/11530/partners" }
  }

  expect_failures = [var.secret_names]
}

run "a_secret_instead_of_its_name" {
  command = plan

  variables {
    secret_names = { seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "whsec_abc", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }
  }

  expect_failures = [var.secret_names]
}

run "a_secret_name_too_many" {
  command = plan

  variables {
    secret_names = { seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/find", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners", board = "/salpim/11530/board" }
  }

  expect_failures = [var.secret_names]
}

run "one_secret_for_two" {
  command = plan

  variables {
    secret_names = { seal = "/salpim/11530/keys/seal", find = "/salpim/11530/keys/seal", intake = "/salpim/11530/intake", delivery = "/salpim/11530/delivery", partners = "/salpim/11530/partners" }
  }

  expect_failures = [var.secret_names]
}

run "a_secrets_version_of_nothing" {
  command = plan

  variables {
    secrets_version = 0
  }

  expect_failures = [var.secrets_version]
}

run "an_unknown_channel" {
  command = plan

  variables {
    channels = ["sms", "signal"]
  }

  expect_failures = [var.channels]
}

run "no_channel" {
  command = plan

  variables {
    channels = []
  }

  expect_failures = [var.channels]
}

run "a_foreign_messenger_undecided" {
  command = plan

  variables {
    channels = ["sms", "line"]
  }

  expect_failures = [var.channels]
}

run "a_bot_of_a_hyphened_account" {
  command = plan

  variables {
    kakao_bots = { "guro-4" = "5f8a" }
  }

  expect_failures = [var.kakao_bots]
}

run "a_network_without_length" {
  command = plan

  variables {
    talktalk_networks = ["203.0.113.7"]
  }

  expect_failures = [var.talktalk_networks]
}

run "a_domain_with_https" {
  command = plan

  variables {
    domain = { name = "https://api.example.go.kr", certificate_arn = "arn:aws:acm:ap-northeast-2:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" }
  }

  expect_failures = [var.domain]
}

run "a_certificate_abroad" {
  command = plan

  variables {
    domain = { name = "api.example.go.kr", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" }
  }

  expect_failures = [var.domain]
}

run "an_issuer_in_clear" {
  command = plan

  variables {
    partner_tokens = { issuer = "http://login.example.go.kr", audience = ["salpim"] }
  }

  expect_failures = [var.partner_tokens]
}

run "tokens_for_anybody" {
  command = plan

  variables {
    partner_tokens = { issuer = "https://login.example.go.kr", audience = [] }
  }

  expect_failures = [var.partner_tokens]
}

run "a_certificate_abroad_for_partners" {
  command = plan

  variables {
    partner_tokens = { issuer = "https://login.example.go.kr", audience = ["salpim"], domain = { name = "p.example.go.kr", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" } }
  }

  expect_failures = [var.partner_tokens]
}

run "an_address_for_the_name_of_partners" {
  command = plan

  variables {
    partner_tokens = { issuer = "https://login.example.go.kr", audience = ["salpim"], domain = { name = "https://p.example.go.kr", certificate_arn = "arn:aws:acm:ap-northeast-2:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef" } }
  }

  expect_failures = [var.partner_tokens]
}

run "a_throttle_too_few" {
  command = plan

  variables {
    throttles = { webhook = { rate = 5, burst = 10 } }
  }

  expect_failures = [var.throttles]
}

run "a_throttle_of_nothing" {
  command = plan

  variables {
    throttles = { webhook = { rate = 0, burst = 10 }, challenge = { rate = 1, burst = 5 }, read = { rate = 5, burst = 10 }, write = { rate = 5, burst = 10 }, open = { rate = 1, burst = 5 } }
  }

  expect_failures = [var.throttles]
}

run "a_table_name_with_spaces" {
  command = plan

  variables {
    table_name = "sal pim"
  }

  expect_failures = [var.table_name]
}

run "a_recovery_of_nothing" {
  command = plan

  variables {
    recovery_days = 0
  }

  expect_failures = [var.recovery_days]
}

run "a_recovery_too_long" {
  command = plan

  variables {
    recovery_days = 40
  }

  expect_failures = [var.recovery_days]
}

run "a_retention_of_nothing" {
  command = plan

  variables {
    log_retention_days = 0
  }

  expect_failures = [var.log_retention_days]
}

run "a_retention_that_aws_has_not" {
  command = plan

  variables {
    log_retention_days = 91
  }

  expect_failures = [var.log_retention_days]
}

run "a_trail_too_short" {
  command = plan

  variables {
    trail_days = 365
  }

  expect_failures = [var.trail_days]
}

run "nobody_to_hear" {
  command = plan

  variables {
    alarm_emails = []
  }

  expect_failures = [var.alarm_emails]
}

run "a_mail_that_is_none" {
  command = plan

  variables {
    alarm_emails = ["ops"]
  }

  expect_failures = [var.alarm_emails]
}

run "no_budget" {
  command = plan

  variables {
    monthly_budget_usd = 0
  }

  expect_failures = [var.monthly_budget_usd]
}

run "a_missing_package" {
  command = plan

  variables {
    packages = "tests/{module}/missing.zip"
  }

  expect_failures = [terraform_data.package]
}
