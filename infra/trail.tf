# Who called the desk: the table's access record has the id of the call, the trail has the IAM
# identity under it. Calls of these two functions alone, without what was asked or answered.

locals {
  trail_bucket = "${var.name}-trail-${var.account_id}"
}

resource "aws_s3_bucket" "trail" {
  count = var.trail ? 1 : 0

  bucket        = local.trail_bucket
  force_destroy = false
}

resource "aws_s3_bucket_public_access_block" "trail" {
  count = var.trail ? 1 : 0

  bucket                  = aws_s3_bucket.trail[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "trail" {
  count = var.trail ? 1 : 0

  bucket = aws_s3_bucket.trail[0].id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.records.arn
    }
  }
}

resource "aws_s3_bucket_versioning" "trail" {
  count = var.trail ? 1 : 0

  bucket = aws_s3_bucket.trail[0].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "trail" {
  count = var.trail ? 1 : 0

  bucket = aws_s3_bucket.trail[0].id

  rule {
    id     = "kept-as-long-as-the-access-record"
    status = "Enabled"

    filter {}

    expiration {
      days = var.trail_days
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }

  depends_on = [aws_s3_bucket_versioning.trail]
}

resource "aws_s3_bucket_policy" "trail" {
  count = var.trail ? 1 : 0

  bucket = aws_s3_bucket.trail[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Looks"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:GetBucketAcl"
        Resource  = "arn:aws:s3:::${local.trail_bucket}"
        Condition = { StringEquals = { "aws:SourceArn" = "${local.arn.cloudtrail}:trail/${var.name}-desk" } }
      },
      {
        Sid       = "Writes"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:PutObject"
        # CloudTrail names its files by day.
        Resource = "arn:aws:s3:::${local.trail_bucket}/AWSLogs/${var.account_id}/*"
        Condition = {
          StringEquals = {
            "aws:SourceArn" = "${local.arn.cloudtrail}:trail/${var.name}-desk"
            "s3:x-amz-acl"  = "bucket-owner-full-control"
          }
        }
      },
    ]
  })

  depends_on = [aws_s3_bucket_public_access_block.trail]
}

resource "aws_cloudtrail" "desk" {
  count = var.trail ? 1 : 0

  name                          = "${var.name}-desk"
  s3_bucket_name                = aws_s3_bucket.trail[0].id
  kms_key_id                    = aws_kms_key.records.arn
  enable_log_file_validation    = true
  include_global_service_events = false
  is_multi_region_trail         = false

  advanced_event_selector {
    name = "Calls of the desk"

    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::Lambda::Function"]
    }
    field_selector {
      field  = "resources.ARN"
      equals = [module.function["desk"].arn, module.function["desk-operator"].arn]
    }
  }

  depends_on = [aws_s3_bucket_policy.trail]
}
