locals {
  alarms = merge(
    {
      errors = {
        says      = "${var.name} fails. A wrong or missing setting ends it at its start with one line that names it: look into its log."
        metric    = "Errors"
        statistic = "Sum"
        above     = 0
        periods   = 1
        missing   = "notBreaching"
      }
      throttles = {
        says      = "${var.name} is not let run: the account's or its own concurrency is used up."
        metric    = "Throttles"
        statistic = "Sum"
        above     = 0
        periods   = 1
        missing   = "notBreaching"
      }
      duration = {
        says      = "${var.name} comes near its time-out of ${var.timeout} s."
        metric    = "Duration"
        statistic = "Maximum"
        # Milliseconds, and four fifths.
        above   = var.timeout * 800
        periods = 1
        missing = "notBreaching"
      }
    },
    # The clock is the guarantee: where it stands still nothing else says so.
    var.kind == "tick" ? {
      silence = {
        says      = "${var.name} has not been called for five minutes: what is due is not done."
        metric    = "Invocations"
        statistic = "Sum"
        above     = 0
        periods   = 5
        missing   = "breaching"
      }
    } : {},
  )
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name        = "${var.role_name}-${each.key}"
  alarm_description = each.value.says

  namespace   = "AWS/Lambda"
  metric_name = each.value.metric
  dimensions  = { FunctionName = aws_lambda_function.this.function_name }
  statistic   = each.value.statistic
  period      = 60

  comparison_operator = each.key == "silence" ? "LessThanOrEqualToThreshold" : "GreaterThanThreshold"
  threshold           = each.value.above
  evaluation_periods  = each.value.periods
  treat_missing_data  = each.value.missing

  # Where everything was stopped on purpose silence is no news.
  actions_enabled = var.running || each.key != "silence"
  alarm_actions   = [var.alarms_arn]
  ok_actions      = [var.alarms_arn]
}
