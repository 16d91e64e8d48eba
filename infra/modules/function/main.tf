# One function: its package, its role, its logs, where its failures go, its alarms.

locals {
  # Nobody waits for what a schedule calls, so its failures go to the queue. A stream's go there by
  # its mapping. Who calls over HTTP or directly has the failure as the answer; there a destination
  # would only keep a copy of what somebody asked, with personal data in it.
  with_failures = contains(["tick", "stream"], var.kind)

  statements = concat(
    var.statements,
    [
      {
        Sid    = "Logs"
        Effect = "Allow"
        Action = ["logs:CreateLogStream", "logs:PutLogEvents"]
        # Of its own group alone. Lambda makes the streams' names up: the one asterisk that AWS
        # leaves no way around.
        Resource = ["${local.function_logs}:*"]
      },
      {
        Sid       = "Settings"
        Effect    = "Allow"
        Action    = ["kms:Decrypt"]
        Resource  = [var.key_arn]
        Condition = { StringEquals = { "kms:EncryptionContext:aws:lambda:FunctionArn" = local.function_arn } }
      },
    ],
    [for statement in [
      {
        Sid      = "Failures"
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = [var.failures_arn]
      },
      {
        Sid       = "FailuresKey"
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = [var.key_arn]
        Condition = { StringEquals = { "kms:ViaService" = "sqs.${local.region}.amazonaws.com" } }
      },
    ] : statement if local.with_failures],
  )

  # Region and account as the queue's name has them: no look-up, and no place to set them wrong.
  region       = split(":", var.failures_arn)[3]
  account      = split(":", var.failures_arn)[4]
  function_arn = "arn:aws:lambda:${local.region}:${local.account}:function:${var.name}"

  # Made here and not by Lambda: the role may make no group.
  function_logs = "arn:aws:logs:${local.region}:${local.account}:log-group:${aws_cloudwatch_log_group.this.name}"
}

resource "aws_iam_role" "this" {
  name        = var.role_name
  description = "What the function ${var.name} may do"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name   = "function"
  role   = aws_iam_role.this.name
  policy = jsonencode({ Version = "2012-10-17", Statement = local.statements })
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.key_arn
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  description   = var.description
  role          = aws_iam_role.this.arn

  filename         = var.package
  source_code_hash = try(filebase64sha256(var.package), null)
  # A native executable named bootstrap; the handler is not read.
  runtime       = "provided.al2023"
  handler       = "not.used"
  architectures = [var.architecture]

  memory_size                    = var.memory
  timeout                        = var.timeout
  reserved_concurrent_executions = var.reserved_concurrency

  kms_key_arn = var.key_arn

  environment {
    variables = var.environment
  }

  # The header is passed on. Sending traces would take a right to every resource, which X-Ray asks for.
  tracing_config {
    mode = "PassThrough"
  }

  # The functions write JSON lines of their own; Lambda's format would wrap each in another.
  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.this.name
  }

  depends_on = [aws_iam_role_policy.this]
}

resource "aws_lambda_function_event_invoke_config" "this" {
  function_name = aws_lambda_function.this.function_name

  # The next tick does what this one did not; a command must not run twice by itself.
  maximum_retry_attempts       = 0
  maximum_event_age_in_seconds = 60

  dynamic "destination_config" {
    for_each = local.with_failures ? [var.failures_arn] : []

    content {
      on_failure {
        destination = destination_config.value
      }
    }
  }

  depends_on = [aws_iam_role_policy.this]
}
