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
  alarms = merge(
    {
      oldest-due = {
        says       = "Something has been due for more than five minutes: the clock does not keep up, or stands still."
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
        metric     = local.metrics.urgent_unacknowledged
        dimensions = local.metrics.dimensions
        # A single minute in which all were taken begins the quarter of an hour anew.
        statistic = "Minimum"
        above     = 0
        periods   = 15
        missing   = "notBreaching"
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
        says       = "A call of stream or clock failed for good. The tick does what it meant to; the function's log says why it failed."
        namespace  = "AWS/SQS"
        metric     = "ApproximateNumberOfMessagesVisible"
        dimensions = { QueueName = aws_sqs_queue.failures.name }
        statistic  = "Maximum"
        above      = 0
        periods    = 1
        missing    = "notBreaching"
      }
      table-reads = {
        says       = "The table does not let us read as much as we ask."
        namespace  = "AWS/DynamoDB"
        metric     = "ReadThrottleEvents"
        dimensions = { TableName = aws_dynamodb_table.salpim.name }
        statistic  = "Sum"
        above      = 0
        periods    = 1
        missing    = "notBreaching"
      }
      table-writes = {
        says       = "The table, or an index of it, does not let us write as much as we ask."
        namespace  = "AWS/DynamoDB"
        metric     = "WriteThrottleEvents"
        dimensions = { TableName = aws_dynamodb_table.salpim.name }
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
        periods    = 2
        missing    = "notBreaching"
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
