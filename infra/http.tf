# One HTTP API for whoever signs, and one more where partners come with tokens: the same routes, and
# a JWT authorizer before each. Routes are made from api/*.openapi.yaml and from nothing else.

locals {
  # Which function answers what a file describes.
  answers = { webhooks = "intake", partners = "partners" }

  operations = flatten([
    for document, contract in local.documents : [
      for path, item in contract.paths : [
        for method in ["get", "post", "put", "patch", "delete"] : {
          path     = "${trimsuffix(try(contract.servers[0].url, "/"), "/")}${path}"
          method   = upper(method)
          function = local.answers[document]
          rate     = try(item[method]["x-rate"], "open")
          # Each entry is one way in, and any of them will do. An empty list: open to all.
          ways = flatten([for way in try(item[method].security, contract.security, []) : keys(way)])
          # Only a channel's own routes carry this parameter.
          channels = flatten([
            for parameter in try(item[method].parameters, []) : try(parameter.schema.enum, [])
            if try(parameter.name, "") == "channel" && try(parameter.in, "") == "path"
          ])
        } if contains(keys(item), method)
      ]
    ]
  ])

  # A channel that is off has no route: the gateway answers 404 and no function is called.
  channelled = flatten([
    for operation in local.operations : length(operation.channels) == 0 ? [operation] : [
      for channel in operation.channels : merge(operation, { path = replace(operation.path, "{channel}", channel) })
      if contains(var.channels, channel)
    ]
  ])

  apis = {
    for api, kind in {
      signed = { domain = var.domain, ways = ["signature"], open = true, on = true }
      tokens = { domain = try(var.partner_tokens.domain, null), ways = ["oauth"], open = false, on = var.partner_tokens != null }
    } : api => kind if kind.on
  }

  routes = merge([
    for api, kind in local.apis : {
      for operation in local.channelled : "${api} ${operation.method} ${operation.path}" => merge(operation, {
        api = api
        key = "${operation.method} ${operation.path}"
      })
      if length(operation.ways) == 0 ? kind.open : length(setintersection(operation.ways, kind.ways)) > 0
    }
  ]...)

  # An API calls only the functions that its routes lead to.
  integrations = {
    for pair in distinct([for route in values(local.routes) : { api = route.api, function = route.function }]) :
    "${pair.api} ${pair.function}" => pair
  }

  domains = { for api, kind in local.apis : api => kind.domain if kind.domain != null }

  public_url = var.domain == null ? aws_apigatewayv2_api.api["signed"].api_endpoint : "https://${var.domain.name}"
}

resource "aws_apigatewayv2_api" "api" {
  for_each = local.apis

  name          = "${var.name}-${each.key}"
  description   = each.key == "signed" ? "Webhooks of providers, and partners that sign" : "Partners that come with tokens"
  protocol_type = "HTTP"

  # With a name of one's own the other one is shut, so that nobody goes around it.
  disable_execute_api_endpoint = each.value.domain != null
}

resource "aws_apigatewayv2_authorizer" "tokens" {
  for_each = { for api in keys(local.apis) : api => var.partner_tokens if api == "tokens" }

  api_id           = aws_apigatewayv2_api.api[each.key].id
  name             = "tokens"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    issuer   = each.value.issuer
    audience = each.value.audience
  }
}

# The gateway calls a function with a role of its own rather than by a permission on the function,
# which would have to name its routes with asterisks.
resource "aws_iam_role" "api" {
  for_each = local.apis

  name        = "${var.name}-api-${each.key}"
  description = "What the ${each.key} API may call"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "apigateway.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "api" {
  for_each = local.apis

  name = "functions"
  role = aws_iam_role.api[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Functions"
      Effect   = "Allow"
      Action   = ["lambda:InvokeFunction"]
      Resource = [for pair in values(local.integrations) : "${local.arn.lambda}:function:${pair.function}" if pair.api == each.key]
    }]
  })
}

resource "aws_apigatewayv2_integration" "function" {
  for_each = local.integrations

  api_id                 = aws_apigatewayv2_api.api[each.value.api].id
  integration_type       = "AWS_PROXY"
  integration_method     = "POST"
  integration_uri        = module.function[each.value.function].invoke_arn
  credentials_arn        = aws_iam_role.api[each.value.api].arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "api" {
  for_each = local.routes

  api_id    = aws_apigatewayv2_api.api[each.value.api].id
  route_key = each.value.key
  target    = "integrations/${aws_apigatewayv2_integration.function["${each.value.api} ${each.value.function}"].id}"

  # Scopes are the function's to check: it answers as the contract says, the gateway does not.
  authorization_type = each.value.api == "tokens" ? "JWT" : "NONE"
  authorizer_id      = each.value.api == "tokens" ? aws_apigatewayv2_authorizer.tokens["tokens"].id : null
}

resource "aws_apigatewayv2_stage" "api" {
  for_each = local.apis

  api_id      = aws_apigatewayv2_api.api[each.key].id
  name        = "$default"
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn
    # The route, never the path: secrets and references stand in some. No address of a caller either;
    # who called is in the function's line under the same id.
    format = jsonencode({
      time        = "$context.requestTime"
      request     = "$context.requestId"
      route       = "$context.routeKey"
      status      = "$context.status"
      length      = "$context.responseLength"
      latency     = "$context.responseLatency"
      integration = "$context.integrationStatus"
      error       = "$context.error.responseType"
      authorizer  = "$context.authorizer.error"
    })
  }

  # For what no route below names.
  default_route_settings {
    throttling_rate_limit  = var.throttles["open"].rate
    throttling_burst_limit = var.throttles["open"].burst
  }

  dynamic "route_settings" {
    for_each = { for route in values(local.routes) : route.key => route if route.api == each.key }

    content {
      route_key              = route_settings.key
      throttling_rate_limit  = var.throttles[route_settings.value.rate].rate
      throttling_burst_limit = var.throttles[route_settings.value.rate].burst
    }
  }

  # A throttle can be set only for a route that is there.
  depends_on = [aws_apigatewayv2_route.api]
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "/aws/vendedlogs/${var.name}/api"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.records.arn
}

resource "aws_apigatewayv2_domain_name" "api" {
  for_each = local.domains

  domain_name = each.value.name

  domain_name_configuration {
    certificate_arn = each.value.certificate_arn
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_apigatewayv2_api_mapping" "api" {
  for_each = local.domains

  api_id      = aws_apigatewayv2_api.api[each.key].id
  domain_name = aws_apigatewayv2_domain_name.api[each.key].id
  stage       = aws_apigatewayv2_stage.api[each.key].id
}
