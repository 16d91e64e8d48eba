# What each function's role may do, action by action. Logs and the failure queue are the module's.

locals {
  statements = {
    for name, function in local.functions : name => concat(
      [
        {
          Sid    = "Items"
          Effect = "Allow"
          Action = concat(
            ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem"],
            local.reach[function.module].delete ? ["dynamodb:DeleteItem"] : [],
            # A transaction is allowed item by item; this is its action for «must be as it was read».
            local.reach[function.module].check ? ["dynamodb:ConditionCheckItem"] : [],
          )
          Resource = [aws_dynamodb_table.salpim.arn]
          Condition = {
            # A condition on a set that is not there holds; the second line asks that it is.
            "ForAllValues:StringLike" = { "dynamodb:LeadingKeys" = [for kind in local.reach[function.module].kinds : "${kind}#*"] }
            Null                      = { "dynamodb:LeadingKeys" = "false" }
          }
        },
        {
          # DynamoDB opens the table with the caller's right to its key, and with nothing else.
          Sid       = "TableKey"
          Effect    = "Allow"
          Action    = local.encrypting
          Resource  = [aws_kms_key.data.arn]
          Condition = { StringEquals = { "kms:ViaService" = "dynamodb.${var.region}.amazonaws.com" } }
        },
        {
          Sid      = "Secrets"
          Effect   = "Allow"
          Action   = ["ssm:GetParameters"]
          Resource = [for secret in local.secrets[function.module] : "${local.arn.ssm}:parameter${var.secret_names[secret]}"]
        },
        {
          Sid      = "SecretsKey"
          Effect   = "Allow"
          Action   = ["kms:Decrypt"]
          Resource = [aws_kms_key.data.arn]
          Condition = {
            StringEquals = {
              "kms:ViaService"                      = "ssm.${var.region}.amazonaws.com"
              "kms:EncryptionContext:PARAMETER_ARN" = [for secret in local.secrets[function.module] : "${local.arn.ssm}:parameter${var.secret_names[secret]}"]
            }
          }
        },
      ],
      [for statement in [{
        Sid      = "AccessRecords"
        Effect   = "Allow"
        Action   = ["dynamodb:PutItem", "dynamodb:Query", "dynamodb:GetItem"]
        Resource = [aws_dynamodb_table.salpim.arn]
        Condition = {
          "ForAllValues:StringLike" = { "dynamodb:LeadingKeys" = ["L#*"] }
          Null                      = { "dynamodb:LeadingKeys" = "false" }
        }
      }] : statement if local.reach[function.module].records],
      [for statement in [{
        Sid      = "Clock"
        Effect   = "Allow"
        Action   = ["dynamodb:Query"]
        Resource = ["${aws_dynamodb_table.salpim.arn}/index/clock"]
        Condition = {
          "ForAllValues:StringLike" = { "dynamodb:LeadingKeys" = [for timer in function.timers : "${timer}#*"] }
          Null                      = { "dynamodb:LeadingKeys" = "false" }
        }
      }] : statement if length(function.timers) > 0],
      [for statement in [{
        Sid      = "Board"
        Effect   = "Allow"
        Action   = ["dynamodb:Query"]
        Resource = ["${aws_dynamodb_table.salpim.arn}/index/board"]
      }] : statement if function.board],
      [for statement in [{
        Sid      = "Stream"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"]
        Resource = [aws_dynamodb_table.salpim.stream_arn]
      }] : statement if function.kind == "stream"],
    )
  }
}
