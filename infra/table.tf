# The one table. Its shape is TableSchema's in functions/adapters: names change there and here.

resource "aws_dynamodb_table" "salpim" {
  name         = var.table_name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  range_key    = "sk"

  attribute {
    name = "pk"
    type = "S"
  }
  attribute {
    name = "sk"
    type = "S"
  }
  attribute {
    name = "clock"
    type = "S"
  }
  attribute {
    name = "dueAt"
    type = "N"
  }
  attribute {
    name = "board"
    type = "S"
  }
  attribute {
    name = "boardAt"
    type = "N"
  }

  # Everything still to be done, in order: `<kind>#<00–15>`, epoch milliseconds. Sparse.
  global_secondary_index {
    name            = "clock"
    hash_key        = "clock"
    range_key       = "dueAt"
    projection_type = "KEYS_ONLY"
  }

  # Lists that people look at: `<dong>#<list>`. Sparse.
  global_secondary_index {
    name            = "board"
    hash_key        = "board"
    range_key       = "boardAt"
    projection_type = "KEYS_ONLY"
  }

  # Functions react to new items alone and read nothing of what was there before.
  stream_enabled   = true
  stream_view_type = "NEW_IMAGE"

  ttl {
    attribute_name = "expires"
    enabled        = true
  }

  point_in_time_recovery {
    enabled                 = true
    recovery_period_in_days = var.recovery_days
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.data.arn
  }

  # AWS refuses to delete the table while this is on, whoever asks and however.
  deletion_protection_enabled = var.protect_data
}

# `lifecycle.prevent_destroy` takes no variable. This does what it would: being destroyed first of
# all, it stops a destroy before anything is gone. AWS's own protection stands behind it.
resource "terraform_data" "guard" {
  input = var.protect_data

  provisioner "local-exec" {
    when    = destroy
    command = self.output ? "echo 'Refused: the table with all cases is protected. Write protect_data = false, apply, then destroy.' >&2; exit 1" : "true"
  }

  depends_on = [
    aws_dynamodb_table.salpim,
    aws_kms_alias.data,
    aws_kms_alias.records,
    aws_lambda_event_source_mapping.stream,
    aws_scheduler_schedule.tick,
    aws_apigatewayv2_stage.api,
    aws_apigatewayv2_route.api,
    aws_apigatewayv2_api_mapping.api,
    aws_cloudwatch_dashboard.salpim,
    aws_cloudwatch_metric_alarm.salpim,
    aws_sns_topic_subscription.alarms,
    aws_sns_topic_policy.alarms,
    aws_budgets_budget.month,
    aws_cloudtrail.desk,
    module.function,
  ]
}
