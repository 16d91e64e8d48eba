# Secrets are SecureString parameters that somebody puts there by hand, sealed with this deployment's
# key; see README. Terraform knows their names alone: no value ever stands in a variable, in the
# state or in a function's environment. Each function may read its own (policies.tf) and reads them
# once, in one call when it starts; a missing one ends the start with a line that names it.

output "secrets" {
  description = "What must stand in SSM before the functions start, and with which key."
  value = {
    key_id = aws_kms_alias.data.name
    names = {
      for secret, name in var.secret_names : name => {
        seal     = "Tink keyset AES256_GCM as JSON, for what rests in the table"
        find     = "Tink keyset HMAC_SHA256_PRF as JSON, for what stands in keys; one key"
        intake   = "JSON: what proves providers, {\"sms/main\": \"whsec_…\"}"
        delivery = "JSON: our accounts with providers, {\"solapi/main\": {…}}"
        partners = "JSON: what partners sign with"
      }[secret]
    }
  }
}
