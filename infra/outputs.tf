output "public_url" {
  description = "What providers call: <public_url>/webhooks/<channel>/<account>."
  value       = local.public_url
}

output "webhooks" {
  description = "Addresses to enter at the providers, one a channel that is on."
  value = {
    for route in values(local.routes) : route.key => "${local.public_url}${route.path}"
    if route.function == "intake"
  }
}

output "partners_url" {
  description = "What partners call that sign, and that come with tokens; empty where there are none."
  value = {
    for api in keys(local.apis) : api => (
      local.apis[api].domain == null ? aws_apigatewayv2_api.api[api].api_endpoint : "https://${local.apis[api].domain.name}"
    ) if local.with_partners
  }
}

output "domain_targets" {
  description = "Where the names of the office's own must point to (CNAME or alias)."
  value       = { for api, name in aws_apigatewayv2_domain_name.api : name.domain_name => name.domain_name_configuration[0].target_domain_name }
}

output "offices" {
  description = "Bodies of `call desk-operator dong-set <operator>` that set the gu and its dong up; README, Desk."
  value = concat(
    [jsonencode({ dong = var.gu, name = "<name of the gu>" })],
    [for code, name in var.dongs : jsonencode({ dong = code, name = name })],
  )
}

output "table" {
  value = aws_dynamodb_table.salpim.name
}

output "dashboard" {
  value = "https://${var.region}.console.aws.amazon.com/cloudwatch/home?region=${var.region}#dashboards/dashboard/${aws_cloudwatch_dashboard.salpim.dashboard_name}"
}

output "metrics" {
  description = "What the functions must tell CloudWatch, and how."
  value       = local.metrics
}
