# What somebody must hear of. Each function's own alarms (errors, throttles, time-out, silence) are
# its module's.

resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = aws_kms_key.records.arn
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Alarms"
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = "${local.arn.sns}:${var.name}-alarms"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_sns_topic_subscription" "alarms" {
  for_each = var.alarm_emails

  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = each.value
}

locals {
  # Where DynamoDB may hold us back: the table, and each index. An index that does not keep up holds
  # up every write of the table that it has a part in.
  throttled = merge(
    {
      for what, metric in { reads = "ReadThrottleEvents", writes = "WriteThrottleEvents" } : "table-${what}" => {
        says                      = "The table does not let us do as many ${what} as we ask."
        metric                    = metric
        dimensions                = { TableName = aws_dynamodb_table.salpim.name }
      }
    },
    [
      for index in ["clock", "board"] : {
        for what, metric in { reads = "ReadThrottleEvents", writes = "WriteThrottleEvents" } : "index-${index}-${what}" => {
          says                      = "The index ${index} does not let us do as many ${what} as we ask; its writes hold the table's up."
          metric                    = metric
          dimensions                = { TableName = aws_dynamodb_table.salpim.name, GlobalSecondaryIndexName = index }
        }
      }
    ]...
  )

  alarms = merge(
    {
      oldest-due = {
        says       = "Something has been due for more than five minutes: the clock does not keep up or stands still, or delivery is held (after a restore: delivery-resume)."
        namespace  = local.metrics.namespace
        metric     = local.metrics.oldest_due
        dimensions = local.metrics.dimensions
        statistic  = "Maximum"
        above      = 300
        periods    = 3
        # Where nobody measures nothing is done either.
        missing = "breaching"
      }
      urgent-unacknowledged = {
        says       = "An open 긴급 alert has been taken by nobody for a quarter of an hour: the ladder has climbed, and people do not answer. Telephone."
        namespace  = local.metrics.namespace
        metric     = local.metrics.oldest_urgent
        dimensions = local.metrics.dimensions
        statistic  = "Maximum"
        above      = 900
        periods    = 2
        missing    = "notBreaching"
      }
      circuit-open = {
        says       = "A provider's line rests because it failed three times in a row: look which in delivery's log; messages go another way where there is one."
        namespace  = local.metrics.namespace
        metric     = local.metrics.circuit_open
        dimensions = local.metrics.dimensions
        statistic  = "Maximum"
        above      = 0
        periods    = 3
        missing    = "notBreaching"
      }
      failures = {
        says       = "A call of stream or clock failed for good. The tick does what it meant to; the function's log says why it failed. Purge the queue once the cause is gone."
        namespace  = "AWS/SQS"
        metric     = "ApproximateNumberOfMessagesVisible"
        dimensions = { QueueName = aws_sqs_queue.failures.name }
        statistic  = "Maximum"
        above      = 0
        periods    = 1
        missing    = "notBreaching"
      }
      # What failed before stays in the queue for days and keeps the alarm above as it is.
      failures-again = {
        says       = "One more call of stream or clock failed for good."
        namespace  = "AWS/SQS"
        metric     = "NumberOfMessagesSent"
        dimensions = { QueueName = aws_sqs_queue.failures.name }
        statistic  = "Sum"
        above      = 0
        periods    = 1
        missing    = "notBreaching"
      }
      # The desk answers every failure itself, so that Lambda counts none.
      desk-failed = {
        says       = "A command of staff or operators failed for no reason of theirs: desk.failed in the desk's log says why."
        namespace  = local.metrics.namespace
        metric     = local.metrics.desk_failed
        dimensions = local.metrics.dimensions
        statistic  = "Sum"
        above      = 0
        periods    = 1
        missing    = "notBreaching"
      }
    },
    {
      # With the table's name alone CloudWatch leaves its indexes out: each is asked for by itself.
      for key, throttled in local.throttled : key => {
        says       = throttled.says
        namespace  = "AWS/DynamoDB"
        metric     = throttled.metric
        dimensions = throttled.dimensions
        statistic  = "Sum"
        above      = 0
        periods    = 1
        missing    = "notBreaching"
      }
    },
    {
      for name in keys(aws_lambda_event_source_mapping.stream) : "${name}-age" => {
        says       = "The stream is a minute behind at ${name}: what is new waits for the tick."
        namespace  = "AWS/Lambda"
        metric     = "IteratorAge"
        dimensions = { FunctionName = name }
        statistic  = "Maximum"
        above      = 60000
        periods    = 3
        missing    = "notBreaching"
      }
    },
    {
      for api, kind in local.apis : "api-${api}-5xx" => {
        says       = "Callers of the ${api} API are answered with 5xx: they send again, as long as their patience lasts."
        namespace  = "AWS/ApiGateway"
        metric     = "5xx"
        dimensions = { ApiId = aws_apigatewayv2_api.api[api].id }
        statistic  = "Sum"
        above      = 0
        # Functions answer their failures themselves, and a dong has minutes without any call: two
        # failures need not lie in minutes that follow each other.
        periods = 1
        missing = "notBreaching"
      }
    },
  )
}

resource "aws_cloudwatch_metric_alarm" "salpim" {
  for_each = local.alarms

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = each.value.says

  namespace   = each.value.namespace
  metric_name = each.value.metric
  dimensions  = each.value.dimensions
  statistic   = each.value.statistic
  period      = 60

  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.above
  evaluation_periods  = each.value.periods
  treat_missing_data  = each.value.missing

  actions_enabled = var.running || each.value.missing != "breaching"
  alarm_actions   = [aws_sns_topic.alarms.arn]
  ok_actions      = [aws_sns_topic.alarms.arn]
}

resource "aws_budgets_budget" "month" {
  name         = "${var.name}-month"
  budget_type  = "COST"
  limit_amount = tostring(var.monthly_budget_usd)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  notification {
    comparison_operator        = "GREATER_THAN"
    notification_type          = "ACTUAL"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = var.alarm_emails
  }

  notification {
    comparison_operator        = "GREATER_THAN"
    notification_type          = "FORECASTED"
    threshold                  = 100
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = var.alarm_emails
  }
}
