variable "name" {
  description = "The function's name, and which of its binary's functions it is."
  type        = string
}

variable "description" {
  type = string
}

variable "role_name" {
  type = string
}

variable "kind" {
  description = "Who calls it: http, stream, tick, or direct for people with an IAM identity."
  type        = string

  validation {
    condition     = contains(["http", "stream", "tick", "direct"], var.kind)
    error_message = "kind must be http, stream, tick or direct."
  }
}

variable "package" {
  description = "The zip file with `bootstrap` in it."
  type        = string
}

variable "architecture" {
  type = string
}

variable "memory" {
  description = "MB; CPU comes with it."
  type        = number

  validation {
    condition     = var.memory >= 128 && var.memory <= 1769
    error_message = "memory must be from 128 to 1769 MB, which is one core: no function computes at length."
  }
}

variable "timeout" {
  description = "Seconds."
  type        = number

  validation {
    condition     = var.timeout >= 1 && var.timeout <= 30
    error_message = "timeout must be from 1 to 30 seconds: leases in the table are made for 30."
  }
}

variable "environment" {
  type = map(string)
}

variable "statements" {
  description = "What its role may do, beside its own logs and the failure queue."
  type        = any
}

variable "reserved_concurrency" {
  description = "Most environments at once; -1 for the account's pool."
  type        = number
}

variable "log_retention_days" {
  type = number
}

variable "key_arn" {
  description = "The key of logs, settings and the failure queue."
  type        = string
}

variable "failures_arn" {
  description = "Where calls go that failed for good and that nobody waits for."
  type        = string
}

variable "alarms_arn" {
  type = string
}

variable "running" {
  type = bool
}
