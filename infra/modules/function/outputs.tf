output "arn" {
  value = aws_lambda_function.this.arn
}

output "name" {
  value = aws_lambda_function.this.function_name
}

output "invoke_arn" {
  value = aws_lambda_function.this.invoke_arn
}

# For the tests: what was made, as it was made.
output "role" {
  value = {
    name   = aws_iam_role.this.name
    trust  = aws_iam_role.this.assume_role_policy
    policy = aws_iam_role_policy.this.policy
  }
}

output "function" {
  value = {
    memory       = aws_lambda_function.this.memory_size
    timeout      = aws_lambda_function.this.timeout
    runtime      = aws_lambda_function.this.runtime
    architecture = one(aws_lambda_function.this.architectures)
    environment  = aws_lambda_function.this.environment[0].variables
    key          = aws_lambda_function.this.kms_key_arn
    tracing      = aws_lambda_function.this.tracing_config[0].mode
    reserved     = aws_lambda_function.this.reserved_concurrent_executions
  }
}

output "logs" {
  value = {
    name      = aws_cloudwatch_log_group.this.name
    retention = aws_cloudwatch_log_group.this.retention_in_days
    key       = aws_cloudwatch_log_group.this.kms_key_id
  }
}

output "failures" {
  description = "Where calls go that failed for good; empty where somebody waits for the answer."
  value       = one(aws_lambda_function_event_invoke_config.this.destination_config[*].on_failure[0].destination)
}

output "retries" {
  value = aws_lambda_function_event_invoke_config.this.maximum_retry_attempts
}

output "alarms" {
  value = { for key, alarm in aws_cloudwatch_metric_alarm.this : key => {
    name    = alarm.alarm_name
    metric  = alarm.metric_name
    actions = alarm.alarm_actions
    missing = alarm.treat_missing_data
    above   = alarm.threshold
  } }
}
