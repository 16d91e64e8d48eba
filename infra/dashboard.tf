# What to look at first stands above: is anything late, does anybody not answer, does anything fail.

locals {
  own_dimensions = flatten([for name, value in local.metrics.dimensions : [name, value]])

  widgets = [
    {
      title = "Late: the oldest due item (seconds)", width = 8
      metrics = [
        concat([local.metrics.namespace, local.metrics.oldest_due], local.own_dimensions, [{ stat = "Maximum" }]),
      ]
    },
    {
      title = "긴급 without anybody, how long the oldest (seconds, right), lines that rest", width = 8
      metrics = [
        concat([local.metrics.namespace, local.metrics.urgent_unacknowledged], local.own_dimensions, [{ stat = "Maximum" }]),
        concat([local.metrics.namespace, local.metrics.oldest_urgent], local.own_dimensions, [{ stat = "Maximum", yAxis = "right" }]),
        concat([local.metrics.namespace, local.metrics.circuit_open], local.own_dimensions, [{ stat = "Maximum" }]),
      ]
    },
    {
      title = "Failed for good (queue), and how far the stream is behind (ms)", width = 8
      metrics = concat(
        [["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", aws_sqs_queue.failures.name, { stat = "Maximum" }]],
        [for name in keys(aws_lambda_event_source_mapping.stream) : ["AWS/Lambda", "IteratorAge", "FunctionName", name, { stat = "Maximum", yAxis = "right" }]],
      )
    },
    {
      title   = "Calls", width = 8
      metrics = [for name in keys(local.functions) : ["AWS/Lambda", "Invocations", "FunctionName", name, { stat = "Sum" }]]
    },
    {
      title = "Errors and throttles", width = 8
      metrics = concat(
        [for name in keys(local.functions) : ["AWS/Lambda", "Errors", "FunctionName", name, { stat = "Sum" }]],
        [for name in keys(local.functions) : ["AWS/Lambda", "Throttles", "FunctionName", name, { stat = "Sum" }]],
      )
    },
    {
      title   = "Duration, p99 (ms)", width = 8
      metrics = [for name in keys(local.functions) : ["AWS/Lambda", "Duration", "FunctionName", name, { stat = "p99" }]]
    },
    {
      title = "Callers: calls, refused, failed", width = 8
      metrics = concat([
        for api in keys(local.apis) : [
          for metric in ["Count", "4xx", "5xx"] :
          ["AWS/ApiGateway", metric, "ApiId", aws_apigatewayv2_api.api[api].id, { stat = "Sum", label = "${api} ${metric}" }]
        ]
      ]...)
    },
    {
      title = "Table: units read and written", width = 8
      metrics = [
        ["AWS/DynamoDB", "ConsumedReadCapacityUnits", "TableName", aws_dynamodb_table.salpim.name, { stat = "Sum" }],
        ["AWS/DynamoDB", "ConsumedWriteCapacityUnits", "TableName", aws_dynamodb_table.salpim.name, { stat = "Sum" }],
      ]
    },
    {
      title = "Table and its indexes: throttled, failed", width = 8
      metrics = concat(
        [
          for key, throttled in local.throttled : concat(
            ["AWS/DynamoDB", throttled.metric], flatten([for name, value in throttled.dimensions : [name, value]]), [{ stat = "Sum", label = key }]
          )
        ],
        [["AWS/DynamoDB", "TransactionConflict", "TableName", aws_dynamodb_table.salpim.name, { stat = "Sum" }]],
      )
    },
    {
      title = "Messages: in, sent, failed; given up; commands that failed", width = 8
      metrics = [
        for metric in ["messages_in", "messages_sent", "messages_failed", "parked", "desk_failed"] :
        concat([local.metrics.namespace, local.metrics[metric]], local.own_dimensions, [{ stat = "Sum" }])
      ]
    },
  ]
}

resource "aws_cloudwatch_dashboard" "salpim" {
  dashboard_name = var.name
  dashboard_body = jsonencode({
    widgets = [
      for place, widget in local.widgets : {
        type   = "metric"
        x      = (place % 3) * 8
        y      = floor(place / 3) * 6
        width  = widget.width
        height = 6
        properties = {
          title   = widget.title
          region  = var.region
          period  = 60
          view    = "timeSeries"
          metrics = widget.metrics
        }
      }
    ]
  })
}
