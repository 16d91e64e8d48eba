# The whole stack against a provider that makes nothing: what it would be, asserted on.

mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mock" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:ap-northeast-2:123456789012:key/00000000-0000-0000-0000-000000000000" }
  }
  mock_resource "aws_sqs_queue" {
    defaults = { arn = "arn:aws:sqs:ap-northeast-2:123456789012:salpim-failures" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:ap-northeast-2:123456789012:salpim-alarms" }
  }
  mock_resource "aws_dynamodb_table" {
    defaults = {
      arn        = "arn:aws:dynamodb:ap-northeast-2:123456789012:table/salpim"
      stream_arn = "arn:aws:dynamodb:ap-northeast-2:123456789012:table/salpim/stream/2026-11-23T00:00:00.000"
    }
  }
  mock_resource "aws_lambda_function" {
    defaults = {
      arn        = "arn:aws:lambda:ap-northeast-2:123456789012:function:mock"
      invoke_arn = "arn:aws:apigateway:ap-northeast-2:lambda:path/2015-03-31/functions/arn:aws:lambda:ap-northeast-2:123456789012:function:mock/invocations"
    }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:ap-northeast-2:123456789012:log-group:mock" }
  }
  mock_resource "aws_apigatewayv2_api" {
    defaults = { api_endpoint = "https://mock.execute-api.ap-northeast-2.amazonaws.com" }
  }
  mock_resource "aws_apigatewayv2_domain_name" {
    defaults = {
      domain_name_configuration = { target_domain_name = "mock.execute-api.ap-northeast-2.amazonaws.com" }
    }
  }
}

variables {
  # So that what the tests made can go again; variables.tftest.hcl asserts what it is otherwise.
  protect_data       = false
  account_id         = "123456789012"
  gu                 = "11530"
  dongs              = { "1153056000" = "구로4동" }
  packages           = "tests/package.txt"
  alarm_emails       = ["ops@example.go.kr"]
  monthly_budget_usd = 60
  secret_names = {
    seal     = "/salpim/11530/keys/seal"
    find     = "/salpim/11530/keys/find"
    intake   = "/salpim/11530/intake"
    delivery = "/salpim/11530/delivery"
    partners = "/salpim/11530/partners"
  }
}

run "the_table_is_what_the_code_expects_and_cannot_be_lost" {
  variables {
    protect_data = true
  }
  assert {
    condition = (
      aws_dynamodb_table.salpim.name == "salpim" && aws_dynamodb_table.salpim.hash_key == "pk"
      && aws_dynamodb_table.salpim.range_key == "sk" && aws_dynamodb_table.salpim.billing_mode == "PAY_PER_REQUEST"
    )
    error_message = "The table's name, keys or billing differ from TableSchema."
  }
  assert {
    condition = { for attribute in aws_dynamodb_table.salpim.attribute : attribute.name => attribute.type } == {
      pk = "S", sk = "S", clock = "S", dueAt = "N", board = "S", boardAt = "N"
    }
    error_message = "The table's attributes differ from TableSchema."
  }
  assert {
    condition = { for index in aws_dynamodb_table.salpim.global_secondary_index : index.name => [index.hash_key, index.range_key, index.projection_type] } == {
      clock = ["clock", "dueAt", "KEYS_ONLY"], board = ["board", "boardAt", "KEYS_ONLY"]
    }
    error_message = "The table's indexes differ from TableSchema."
  }
  assert {
    condition     = aws_dynamodb_table.salpim.stream_enabled && aws_dynamodb_table.salpim.stream_view_type == "NEW_IMAGE"
    error_message = "Functions react to new images."
  }
  assert {
    condition     = aws_dynamodb_table.salpim.ttl[0].enabled && aws_dynamodb_table.salpim.ttl[0].attribute_name == "expires"
    error_message = "What law bounds must expire."
  }
  assert {
    condition     = aws_dynamodb_table.salpim.point_in_time_recovery[0].enabled && aws_dynamodb_table.salpim.point_in_time_recovery[0].recovery_period_in_days == 35
    error_message = "The table must be restorable to any second."
  }
  assert {
    condition     = aws_dynamodb_table.salpim.deletion_protection_enabled && terraform_data.guard.output
    error_message = "Unless told nobody may delete the table, and destroy refuses."
  }
  assert {
    condition     = aws_dynamodb_table.salpim.server_side_encryption[0].enabled && aws_dynamodb_table.salpim.server_side_encryption[0].kms_key_arn == aws_kms_key.data.arn
    error_message = "The table must be sealed with the customer's key."
  }
  assert {
    condition     = alltrue([for key in [aws_kms_key.data, aws_kms_key.records] : key.enable_key_rotation && key.deletion_window_in_days == 30])
    error_message = "Keys rotate, and can be brought back for thirty days."
  }
}

run "every_function_is_what_its_measurements_justify" {
  assert {
    # Memory in MB, time-out in seconds; why is said in functions.tf. A change here is a decision.
    condition = { for name, function in module.function : name => "${function.function.memory} ${function.function.timeout}" } == {
      for name, size in {
        "intake"          = "512 10"
        "risk-stream"     = "512 30"
        "risk-tick"       = "512 30"
        "delivery-stream" = "512 30"
        "delivery-tick"   = "512 30"
        "visits-tick"     = "256 30"
        "checkins-tick"   = "256 30"
        "partners"        = "512 29"
        "partners-tick"   = "256 30"
        "desk"            = "512 30"
        "desk-operator"   = "512 30"
      } : name => size if contains(keys(module.function), name)
    }
    error_message = "Memory or time-out of a function is not what was decided."
  }
  assert {
    condition = (
      length(setsubtract(["intake", "risk-stream", "risk-tick", "delivery-stream", "delivery-tick", "visits-tick", "checkins-tick", "desk", "desk-operator"], keys(module.function))) == 0
      && contains(keys(module.function), "partners") == local.with_partners
      && contains(keys(module.function), "partners-tick") == local.with_partners
    )
    error_message = "A function is missing, or partners stand without their contract."
  }
  assert {
    condition     = alltrue([for name, function in module.function : function.function.environment["QUARKUS_FUNQY_EXPORT"] == name])
    error_message = "Each function must be told which of its binary's it is."
  }
  assert {
    condition     = alltrue([for function in module.function : function.function.runtime == "provided.al2023" && function.function.architecture == "arm64" && function.function.tracing == "PassThrough"])
    error_message = "Functions are native for arm64 on al2023, and pass the trace's header on."
  }
  assert {
    condition     = alltrue([for function in module.function : function.function.key == aws_kms_key.records.arn && function.logs.key == aws_kms_key.records.arn])
    error_message = "Settings and logs must be sealed with the customer's key."
  }
  assert {
    condition     = alltrue([for name, function in module.function : function.logs.retention == 90 && function.logs.name == "/aws/lambda/${name}"]) && aws_cloudwatch_log_group.api.retention_in_days == 90 && aws_cloudwatch_log_group.api.kms_key_id == aws_kms_key.records.arn
    error_message = "Every function and the gateway must have a log group with a retention."
  }
  assert {
    condition = alltrue([
      for name, function in module.function :
      length(setsubtract(["errors", "throttles", "duration"], keys(function.alarms))) == 0
      && alltrue([for alarm in function.alarms : one(alarm.actions) == aws_sns_topic.alarms.arn])
      && function.alarms["duration"].above == function.function.timeout * 800
    ])
    error_message = "Every function must have alarms for errors, throttles and its time-out, and somebody must hear them."
  }
  assert {
    condition     = alltrue([for name, function in module.function : endswith(name, "-tick") ? function.alarms["silence"].missing == "breaching" : !contains(keys(function.alarms), "silence")])
    error_message = "A tick that is not called must be heard of."
  }
  assert {
    condition = alltrue([
      for name, function in module.function :
      function.retries == 0 && (length(regexall("-(tick|stream)$", name)) > 0 ? function.failures == aws_sqs_queue.failures.arn : function.failures == null)
    ])
    error_message = "What clock and stream call must leave its failures in the queue; what people call leaves no copy of what they asked."
  }
  assert {
    condition     = aws_sqs_queue.failures.kms_master_key_id == aws_kms_key.records.arn && aws_sns_topic.alarms.kms_master_key_id == aws_kms_key.records.arn
    error_message = "Queue and topic must be sealed with the customer's key."
  }
}

run "no_secret_stands_in_a_setting" {
  assert {
    condition = alltrue(flatten([
      for function in module.function : [
        for key, value in function.function.environment :
        length(regexall("(KEYS|SECRETS_FILE|CREDENTIALS_FILE)", key)) == 0 || startswith(value, "ssm:/")
      ]
    ]))
    error_message = "Secrets are names of parameters, never values."
  }
  assert {
    condition = alltrue(flatten([
      for function in module.function : [
        for key in keys(function.function.environment) :
        contains(["QUARKUS_FUNQY_EXPORT", "DISABLE_SIGNAL_HANDLERS", "SECRETS_VERSION"], key) || startswith(key, "SALPIM_")
      ]
    ]))
    error_message = "A setting that nobody reads."
  }
  assert {
    condition     = module.function["risk-tick"].function.environment["SALPIM_RISK_GU"] == "11530" && startswith(module.function["intake"].function.environment["SALPIM_INTAKE_PUBLIC_URL"], "https://")
    error_message = "Risk must know its gu, and intake under which address providers know us."
  }
}

run "the_stream_loses_nothing_and_stops_at_nothing" {
  assert {
    condition     = keys(aws_lambda_event_source_mapping.stream) == ["delivery-stream", "risk-stream"]
    error_message = "Risk and delivery alone read the stream."
  }
  assert {
    condition     = alltrue([for mapping in aws_lambda_event_source_mapping.stream : mapping.function_response_types == toset(["ReportBatchItemFailures"])])
    error_message = "Without ReportBatchItemFailures failed records are lost."
  }
  assert {
    condition     = alltrue([for mapping in aws_lambda_event_source_mapping.stream : mapping.bisect_batch_on_function_error])
    error_message = "A bad record must not hold the others up."
  }
  assert {
    condition     = alltrue([for mapping in aws_lambda_event_source_mapping.stream : mapping.maximum_retry_attempts == 2 && mapping.maximum_record_age_in_seconds == 120])
    error_message = "Without limits of tries and age a bad record stops its shard for a day."
  }
  assert {
    condition     = alltrue([for mapping in aws_lambda_event_source_mapping.stream : mapping.destination_config[0].on_failure[0].destination_arn == aws_sqs_queue.failures.arn])
    error_message = "What the stream gave up must be heard of."
  }
  assert {
    condition     = alltrue([for mapping in aws_lambda_event_source_mapping.stream : mapping.batch_size == 5 && mapping.parallelization_factor == 10 && mapping.enabled])
    error_message = "Batches of 5, ten at once (design, section 3)."
  }
  assert {
    condition = { for name, mapping in aws_lambda_event_source_mapping.stream : name => jsondecode(one(mapping.filter_criteria[0].filter).pattern) } == {
      "risk-stream" = {
        eventName = ["INSERT"]
        dynamodb  = { Keys = { pk = { S = [{ prefix = "C#" }, { prefix = "E#" }, { prefix = "H#" }] } }, NewImage = { lane = { S = ["now"] } } }
      }
      "delivery-stream" = {
        eventName = ["INSERT"]
        dynamodb  = { Keys = { pk = { S = [{ prefix = "O#" }] } }, NewImage = { lane = { S = ["now"] } } }
      }
    }
    error_message = "The stream hands on new items of lane now alone, each to who reacts to them."
  }
}

run "the_clock_calls_each_tick_every_minute" {
  assert {
    condition     = toset(keys(aws_scheduler_schedule.tick)) == toset([for name in keys(module.function) : name if endswith(name, "-tick")])
    error_message = "Each tick has a schedule."
  }
  assert {
    condition     = alltrue([for tick in aws_scheduler_schedule.tick : tick.schedule_expression == "rate(1 minute)" && tick.state == "ENABLED" && tick.flexible_time_window[0].mode == "OFF"])
    error_message = "A tick is called each minute."
  }
}

run "no_policy_has_a_wildcard" {
  assert {
    # Every role's own policy, whoever wears the role.
    condition = alltrue(flatten([
      for policy in concat(
        [for function in module.function : function.role.policy],
        [for policy in aws_iam_role_policy.api : policy.policy],
        [for policy in aws_iam_role_policy.tick : policy.policy],
        ) : [
        for statement in jsondecode(policy).Statement : concat(
          [for action in flatten([statement.Action]) : length(regexall("[*?]", action)) == 0],
          # Streams of a log group are named by Lambda: its own group's, and nothing else's.
          [for resource in flatten([statement.Resource]) : length(regexall("[*?]", resource)) == 0 || (
            statement.Sid == "Logs" && length(regexall("^arn:aws:logs:ap-northeast-2:123456789012:log-group:/aws/lambda/[a-z-]+:\\*$", resource)) == 1
          )],
          [statement.Effect == "Allow", !contains(keys(statement), "NotAction"), !contains(keys(statement), "NotResource")],
        )
      ]
    ]))
    error_message = "A role may do exactly what it needs: no asterisk in an action or a resource."
  }
  assert {
    # In a key's policy "*" is the key itself; its actions are named, and nobody but the account and
    # services of this account may use it.
    condition = alltrue(flatten([
      for key in [aws_kms_key.data, aws_kms_key.records] : [
        for statement in jsondecode(key.policy).Statement : concat(
          [for action in flatten([statement.Action]) : length(regexall("[*?]", action)) == 0],
          [statement.Resource == "*", try(statement.Principal, "*") != "*", try(statement.Principal.AWS, "") == "arn:aws:iam::123456789012:root" || can(statement.Condition)],
        )
      ]
    ]))
    error_message = "A key's policy names its actions, and a service may use it only for this account."
  }
  assert {
    # What a key's policy does not delegate no IAM policy can grant, not even an administrator's.
    condition = alltrue([
      for key in [aws_kms_key.data, aws_kms_key.records] : length(setsubtract(
        ["kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias", "kms:GenerateDataKeyWithoutPlaintext", "kms:DisableKeyRotation", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"],
        flatten([for statement in jsondecode(key.policy).Statement : statement.Action if statement.Sid == "Account"])
      )) == 0
    ])
    error_message = "Whoever administers the account must be able to make, name and remove its keys."
  }
  assert {
    condition = alltrue(flatten([
      for function in module.function : [
        for statement in jsondecode(function.role.policy).Statement : contains(statement.Action, "kms:GenerateDataKeyWithoutPlaintext") if statement.Sid == "TableKey"
      ]
    ]))
    error_message = "DynamoDB asks for data keys in both of their forms, with the caller's right."
  }
  assert {
    condition = alltrue(flatten([
      for policy in [aws_sns_topic_policy.alarms.policy, aws_s3_bucket_policy.trail[0].policy] : [
        for statement in jsondecode(policy).Statement : concat(
          [for action in flatten([statement.Action]) : length(regexall("[*?]", action)) == 0],
          # CloudTrail names its files by day.
          [for resource in flatten([statement.Resource]) : length(regexall("[*?]", resource)) == 0 || resource == "arn:aws:s3:::salpim-trail-123456789012/AWSLogs/123456789012/*"],
          [can(statement.Condition), statement.Principal != "*"],
        )
      ]
    ]))
    error_message = "Topic and trail are open to one service each, for this account."
  }
  assert {
    condition = alltrue(concat(
      [for function in module.function : [for statement in jsondecode(function.role.trust).Statement : statement.Principal] == [{ Service = "lambda.amazonaws.com" }]],
      [for role in aws_iam_role.tick : [for statement in jsondecode(role.assume_role_policy).Statement : statement.Principal] == [{ Service = "scheduler.amazonaws.com" }] && can(jsondecode(role.assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceArn"])],
      [for role in aws_iam_role.api : [for statement in jsondecode(role.assume_role_policy).Statement : statement.Principal] == [{ Service = "apigateway.amazonaws.com" }]],
    ))
    error_message = "Each role is worn by one service."
  }
}

run "functions_reach_their_own_kinds_of_items_alone" {
  assert {
    condition = alltrue(flatten([
      for name, function in module.function : [
        for statement in jsondecode(function.role.policy).Statement :
        statement.Condition["ForAllValues:StringLike"]["dynamodb:LeadingKeys"] != [] && statement.Condition.Null["dynamodb:LeadingKeys"] == "false"
        if contains(["Items", "Clock", "AccessRecords"], statement.Sid)
      ]
    ]))
    error_message = "Items and the clock are reached by kind."
  }
  assert {
    condition = alltrue(flatten([
      for name, function in module.function : [
        for statement in jsondecode(function.role.policy).Statement :
        !contains(statement.Condition["ForAllValues:StringLike"]["dynamodb:LeadingKeys"], "L#*") || (
          statement.Sid == "AccessRecords" && length(setintersection(statement.Action, ["dynamodb:UpdateItem", "dynamodb:DeleteItem"])) == 0
        )
        if contains(["Items", "Clock", "AccessRecords"], statement.Sid)
      ]
    ]))
    error_message = "No function may change or delete the record of accesses."
  }
  assert {
    condition = { for name, function in module.function : name => length([
      for statement in jsondecode(function.role.policy).Statement : statement if statement.Sid == "Clock"
    ]) } == { for name in keys(module.function) : name => endswith(name, "-tick") ? 1 : 0 }
    error_message = "Ticks alone read the clock."
  }
  assert {
    condition = { for name, function in module.function : name => length([
      for statement in jsondecode(function.role.policy).Statement : statement if statement.Sid == "Board"
    ]) } == { for name in keys(module.function) : name => startswith(name, "desk") ? 1 : 0 }
    error_message = "The desk alone reads the lists that people look at."
  }
  assert {
    condition = length(distinct(flatten([
      for name, function in module.function : [
        for statement in jsondecode(function.role.policy).Statement : statement.Condition["ForAllValues:StringLike"]["dynamodb:LeadingKeys"] if statement.Sid == "Clock"
      ]
      ]))) == length(flatten([
      for name, function in module.function : [
        for statement in jsondecode(function.role.policy).Statement : statement.Condition["ForAllValues:StringLike"]["dynamodb:LeadingKeys"] if statement.Sid == "Clock"
      ]
    ]))
    error_message = "Each timer is one tick's."
  }
  assert {
    condition = { for name, function in module.function : name => [
      for resource in [for statement in jsondecode(function.role.policy).Statement : statement.Resource if statement.Sid == "Secrets"][0] : split(":parameter", resource)[1]
      ] } == { for name, function in module.function : name => concat(["/salpim/11530/keys/seal", "/salpim/11530/keys/find"],
    name == "intake" ? ["/salpim/11530/intake"] : startswith(name, "delivery") ? ["/salpim/11530/delivery"] : startswith(name, "partners") ? ["/salpim/11530/partners"] : []) }
    error_message = "A function reads its own secrets and no other."
  }
  assert {
    condition = alltrue(flatten([
      for name, function in module.function : [
        for statement in jsondecode(function.role.policy).Statement :
        !contains(statement.Action, "dynamodb:GetRecords") || endswith(name, "-stream")
      ]
    ]))
    error_message = "Risk and delivery alone may read the stream."
  }
}

run "routes_come_from_the_contract_and_the_channels" {
  assert {
    condition     = length(setsubtract(local.operations[*].rate, keys(var.throttles))) == 0
    error_message = "The contracts name a rate that the throttles have not."
  }
  assert {
    condition = toset([for route in aws_apigatewayv2_route.api : route.route_key if startswith(split(" ", route.route_key)[1], "/webhooks")]) == toset([
      "POST /webhooks/sms/{account}", "POST /webhooks/desk/{account}", "POST /webhooks/sos/{account}", "POST /webhooks/kakao/{account}",
      "POST /webhooks/solapi/{account}", "POST /webhooks/nhn/{account}", "POST /webhooks/talktalk/{account}/{secret}",
    ])
    error_message = "Channels that are on have a route, and foreign messengers are off by default."
  }
  assert {
    condition = !local.with_partners || toset([for route in aws_apigatewayv2_route.api : route.route_key if startswith(split(" ", route.route_key)[1], "/partners")]) == toset([
      for route in flatten([
        for path, item in try(local.documents["partners"].paths, {}) : [for method in keys(item) : "${upper(method)} /partners/v1${path}"]
      ]) : route
    ])
    error_message = "Partners' routes are those of the contract, each and no other."
  }
  assert {
    condition     = alltrue([for route in aws_apigatewayv2_route.api : route.authorization_type == "NONE" && route.api_id == aws_apigatewayv2_api.api["signed"].id])
    error_message = "Who signs is proved by the function."
  }
  assert {
    condition     = toset([for setting in aws_apigatewayv2_stage.api["signed"].route_settings : setting.route_key]) == toset([for route in aws_apigatewayv2_route.api : route.route_key])
    error_message = "Every route has a throttle."
  }
  assert {
    condition     = alltrue([for setting in aws_apigatewayv2_stage.api["signed"].route_settings : setting.throttling_rate_limit > 0 && setting.throttling_burst_limit > 0])
    error_message = "Every throttle bounds something."
  }
  assert {
    condition     = length(regexall("(?i)[$]context[.](path|.*path|resourcePath|.*domainName)", aws_apigatewayv2_stage.api["signed"].access_log_settings[0].format)) == 0 && strcontains(aws_apigatewayv2_stage.api["signed"].access_log_settings[0].format, "$context.routeKey")
    error_message = "Access logs hold the route and never the path."
  }
}

run "partners_with_tokens_have_an_api_with_an_authorizer" {
  variables {
    partner_tokens = { issuer = "https://login.example.go.kr/realms/salpim", audience = ["salpim-partners"] }
  }
  assert {
    condition     = aws_apigatewayv2_authorizer.tokens["tokens"].authorizer_type == "JWT" && aws_apigatewayv2_authorizer.tokens["tokens"].jwt_configuration[0].issuer == "https://login.example.go.kr/realms/salpim"
    error_message = "The authorizer checks who issued the token."
  }
  assert {
    condition     = alltrue([for key, route in aws_apigatewayv2_route.api : startswith(key, "tokens ") ? route.authorization_type == "JWT" && startswith(split(" ", route.route_key)[1], "/partners/") : route.authorization_type == "NONE"])
    error_message = "No route of the API for tokens stands without the authorizer, and no webhook is there."
  }
  assert {
    condition     = !local.with_partners || length([for key in keys(aws_apigatewayv2_route.api) : key if startswith(key, "tokens ")]) > 5
    error_message = "What may be called with a token has a route there."
  }
}

run "foreign_messengers_are_switched_on_by_a_decision" {
  variables {
    channels      = ["sms", "line", "whatsapp"]
    abroad_agreed = true
  }
  assert {
    condition = toset([for route in aws_apigatewayv2_route.api : route.route_key if startswith(split(" ", route.route_key)[1], "/webhooks")]) == toset([
      "POST /webhooks/sms/{account}", "POST /webhooks/line/{account}", "POST /webhooks/whatsapp/{account}", "GET /webhooks/whatsapp/{account}",
    ])
    error_message = "What was switched on has its routes, and no other channel has."
  }
}

run "a_name_of_its_own_shuts_the_other" {
  variables {
    domain = {
      name            = "api.example.go.kr"
      certificate_arn = "arn:aws:acm:ap-northeast-2:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef"
    }
  }
  assert {
    condition     = aws_apigatewayv2_api.api["signed"].disable_execute_api_endpoint && aws_apigatewayv2_domain_name.api["signed"].domain_name_configuration[0].security_policy == "TLS_1_2" && output.public_url == "https://api.example.go.kr"
    error_message = "With a name of its own the API is called by that name alone."
  }
  assert {
    condition     = module.function["intake"].function.environment["SALPIM_INTAKE_PUBLIC_URL"] == "https://api.example.go.kr" && module.function["delivery-tick"].function.environment["SALPIM_DELIVERY_PUBLIC_URL"] == "https://api.example.go.kr"
    error_message = "Signatures are checked against the name that providers know."
  }
}

run "what_matters_is_heard_of" {
  assert {
    condition = length(setsubtract(
      ["oldest-due", "urgent-unacknowledged", "circuit-open", "failures", "failures-again", "desk-failed", "table-reads", "table-writes", "index-clock-reads", "index-clock-writes", "index-board-reads", "index-board-writes", "risk-stream-age", "delivery-stream-age", "api-signed-5xx"],
      keys(aws_cloudwatch_metric_alarm.salpim)
    )) == 0
    error_message = "An alarm is missing."
  }
  assert {
    condition     = { for key in ["oldest-due", "urgent-unacknowledged", "circuit-open", "desk-failed"] : key => [aws_cloudwatch_metric_alarm.salpim[key].namespace, aws_cloudwatch_metric_alarm.salpim[key].metric_name] } == { "oldest-due" = ["Salpim", "OldestDueSeconds"], "urgent-unacknowledged" = ["Salpim", "OldestUrgentSeconds"], "circuit-open" = ["Salpim", "CircuitOpen"], "desk-failed" = ["Salpim", "DeskFailed"] }
    error_message = "Alarms listen to the metrics that functions write."
  }
  assert {
    # CloudWatch leaves the indexes out where only the table is named.
    condition = { for key, alarm in aws_cloudwatch_metric_alarm.salpim : key => merge(alarm.dimensions, { metric = alarm.metric_name }) if alarm.namespace == "AWS/DynamoDB" } == merge(
      {
        "table-reads"  = { TableName = "salpim", metric = "ReadThrottleEvents" }
        "table-writes" = { TableName = "salpim", metric = "WriteThrottleEvents" }
      },
      [for index in ["clock", "board"] : {
        "index-${index}-reads"  = { TableName = "salpim", GlobalSecondaryIndexName = index, metric = "ReadThrottleEvents" }
        "index-${index}-writes" = { TableName = "salpim", GlobalSecondaryIndexName = index, metric = "WriteThrottleEvents" }
      }]...
    )
    error_message = "Throttles of the table and of each of its indexes must be heard of."
  }
  assert {
    condition     = alltrue([for key in ["api-signed-5xx", "desk-failed", "failures-again"] : aws_cloudwatch_metric_alarm.salpim[key].evaluation_periods == 1])
    error_message = "Where callers are few one failure is news."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.salpim["oldest-due"].treat_missing_data == "breaching"
    error_message = "Where nobody measures how late we are, that is the alarm."
  }
  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.salpim : alarm.alarm_actions == toset([aws_sns_topic.alarms.arn]) && alarm.actions_enabled])
    error_message = "Somebody must hear every alarm."
  }
  assert {
    condition     = length(aws_sns_topic_subscription.alarms) == 1 && aws_budgets_budget.month.limit_amount == "60" && length(aws_budgets_budget.month.notification) == 2
    error_message = "Alarms and the budget go to somebody."
  }
  assert {
    condition = alltrue([
      for metric in concat(["OldestDueSeconds", "UrgentUnacknowledged", "OldestUrgentSeconds", "CircuitOpen", "MessagesIn", "MessagesSent", "MessagesFailed", "Parked", "DeskFailed"], ["\"GlobalSecondaryIndexName\",\"clock\"", "\"GlobalSecondaryIndexName\",\"board\""]) : strcontains(aws_cloudwatch_dashboard.salpim.dashboard_body, metric)
    ]) && alltrue([for widget in jsondecode(aws_cloudwatch_dashboard.salpim.dashboard_body).widgets : widget.properties.region == "ap-northeast-2" && length(widget.properties.metrics) > 0])
    error_message = "The dashboard shows what alarms listen to."
  }
  assert {
    condition = anytrue([
      for selector in aws_cloudtrail.desk[0].advanced_event_selector[0].field_selector : selector.field == "resources.type" && contains(selector.equals, "AWS::Lambda::Function")
    ]) && aws_cloudtrail.desk[0].enable_log_file_validation && aws_s3_bucket_lifecycle_configuration.trail[0].rule[0].expiration[0].days == 731
    error_message = "Who called the desk is recorded for two years."
  }
}

run "nothing_stands_outside_seoul" {
  assert {
    condition = alltrue(flatten([
      for file in setunion(fileset(".", "*.tf"), fileset(".", "modules/**/*.tf"), fileset(".", "examples/*.tfvars"), fileset(".", "*.example")) : [
        for region in regexall("\\b(?:us|eu|ap|ca|sa|me|af|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central)(?:east|west)?-[0-9]\\b", file(file)) : region == var.region
      ]
    ]))
    error_message = "Another region is named."
  }
  assert {
    condition     = length(flatten([for file in fileset(".", "**/*.tf") : regexall("(?m)^provider \"", file(file))])) == 1 && var.region == "ap-northeast-2"
    error_message = "There is one provider, of one region."
  }
}

run "stopped_on_purpose_nothing_is_called" {
  variables {
    running = false
  }
  assert {
    condition     = alltrue([for tick in aws_scheduler_schedule.tick : tick.state == "DISABLED"]) && alltrue([for mapping in aws_lambda_event_source_mapping.stream : !mapping.enabled])
    error_message = "Neither clock nor stream calls a function."
  }
  assert {
    condition     = !aws_cloudwatch_metric_alarm.salpim["oldest-due"].actions_enabled && aws_cloudwatch_metric_alarm.salpim["failures"].actions_enabled
    error_message = "Silence is no news then; failures are."
  }
}

run "a_secret_changed_starts_every_function_anew" {
  variables {
    secrets_version = 2
  }
  assert {
    condition     = alltrue([for function in module.function : function.function.environment["SECRETS_VERSION"] == "2"])
    error_message = "Every function must start anew."
  }
}

run "a_trial_may_go_again" {
  assert {
    condition     = !aws_dynamodb_table.salpim.deletion_protection_enabled && !terraform_data.guard.output
    error_message = "Told so, the table can be deleted."
  }
}
