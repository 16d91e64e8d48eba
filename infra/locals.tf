locals {
  # Known before anything is made, so that policies can name what they mean without a circle.
  arn = {
    for service in ["dynamodb", "kms", "lambda", "logs", "scheduler", "sqs", "sns", "ssm", "cloudtrail", "cloudwatch"] :
    service => "arn:aws:${service}:${var.region}:${var.account_id}"
  }

  tags = merge(var.tags, { system = "salpim", gu = var.gu })

  # Partners' functions stand or fall with their contract.
  documents = {
    for file in fileset("${path.module}/api", "*.openapi.yaml") :
    trimsuffix(file, ".openapi.yaml") => yamldecode(file("${path.module}/api/${file}"))
  }
  with_partners = contains(keys(local.documents), "partners")

  # What CloudWatch hears from the functions (embedded metric format; see README). The one place
  # where these names stand here; functions write them with the one dimension `Table`.
  metrics = {
    namespace  = "Salpim"
    dimensions = { Table = var.table_name }
    # How late the oldest item is that a tick left undone; 0 where nothing is due. Each tick, each minute.
    oldest_due = "OldestDueSeconds"
    # Open 긴급 alerts that nobody has taken, and for how long the oldest of them has been open; 0
    # where there is none. risk-tick, each minute.
    urgent_unacknowledged = "UrgentUnacknowledged"
    oldest_urgent         = "OldestUrgentSeconds"
    # Providers' lines that rest because they failed three times in a row. delivery-tick, each minute.
    circuit_open = "CircuitOpen"
    # As they happen: messages, items that were given up, commands that failed for no reason of theirs.
    messages_in     = "MessagesIn"
    messages_sent   = "MessagesSent"
    messages_failed = "MessagesFailed"
    parked          = "Parked"
    desk_failed     = "DeskFailed"
  }
}
