# The stream hastens. What it does not hand on in time the tick does, so it tries little and briefly.
# Without every one of these settings Funqy loses records, or one of them stops a shard for a day.

resource "aws_lambda_event_source_mapping" "stream" {
  for_each = { for name, function in local.functions : name => function if function.kind == "stream" }

  function_name    = module.function[each.key].arn
  event_source_arn = aws_dynamodb_table.salpim.stream_arn
  enabled          = var.running

  # Made anew, it begins with what is new: older items are the tick's already.
  starting_position = "LATEST"

  batch_size             = 5
  parallelization_factor = 10

  # Failed records alone come again. Without this a failure is swallowed.
  function_response_types            = ["ReportBatchItemFailures"]
  bisect_batch_on_function_error     = true
  maximum_retry_attempts             = 2
  maximum_record_age_in_seconds      = 120 # Timer.BORN_LEASED_FOR: after that the tick takes it.
  maximum_batching_window_in_seconds = 0

  filter_criteria {
    filter {
      # As StreamItems and functions/local's Filters: new, of lane `now`, and of this function's kinds.
      pattern = jsonencode({
        eventName = ["INSERT"]
        dynamodb = {
          Keys     = { pk = { S = [for prefix in each.value.prefix : { prefix = prefix }] } }
          NewImage = { lane = { S = ["now"] } }
        }
      })
    }
  }

  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.failures.arn
    }
  }
}
