# Where failed calls of stream and clock leave a pointer: shard and sequence numbers, or an empty
# tick; never an item. It is an alarm and no store: nobody reads from it to do something again, the
# tick is the redrive. What it points at is gone from the stream after a day; four days keep a
# Friday night's alarm until Monday.

resource "aws_sqs_queue" "failures" {
  name                      = "${var.name}-failures"
  message_retention_seconds = 4 * 24 * 3600
  kms_master_key_id         = aws_kms_key.records.arn
}
