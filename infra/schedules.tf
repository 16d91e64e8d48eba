# The clock guarantees: each tick is called every minute, and does what is due by itself.

locals {
  ticks = { for name, function in local.functions : name => function if function.kind == "tick" }
}

resource "aws_scheduler_schedule_group" "ticks" {
  name = "${var.name}-ticks"
}

resource "aws_iam_role" "tick" {
  for_each = local.ticks

  name        = "${var.name}-call-${each.key}"
  description = "Calls ${each.key} each minute, and nothing else"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "scheduler.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = {
          "aws:SourceAccount" = var.account_id
          "aws:SourceArn"     = "${local.arn.scheduler}:schedule-group/${var.name}-ticks"
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "tick" {
  for_each = local.ticks

  name = "function"
  role = aws_iam_role.tick[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Function"
      Effect   = "Allow"
      Action   = ["lambda:InvokeFunction"]
      Resource = [module.function[each.key].arn]
    }]
  })
}

resource "aws_scheduler_schedule" "tick" {
  for_each = local.ticks

  name                = each.key
  group_name          = aws_scheduler_schedule_group.ticks.name
  description         = "Salpim: ${each.value.says}"
  schedule_expression = "rate(1 minute)"
  state               = var.running ? "ENABLED" : "DISABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = module.function[each.key].arn
    role_arn = aws_iam_role.tick[each.key].arn
    input    = jsonencode({})

    # The next minute's tick takes what this one could not: a late one would only come beside it.
    retry_policy {
      maximum_retry_attempts       = 0
      maximum_event_age_in_seconds = 60
    }
  }

  depends_on = [aws_iam_role_policy.tick]
}
