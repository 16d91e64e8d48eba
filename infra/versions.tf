terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # 5.95 has the recovery period of a table; 6 is another provider.
      version = ">= 5.95, < 6.0"
    }
  }
}

# One deployment serves one district office (자치구), in an account of its own and in Seoul alone.
provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = local.tags
  }
}
