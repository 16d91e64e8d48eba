package kr.salpim.adapters.partner;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.webhook.SecretsFile;
import kr.salpim.domain.partner.Partner;

/** With what partners sign their calls. */
@FunctionalInterface
public interface PartnerSecrets {

  /** One, or the old and the new one while it is rotated; none: then nobody is let in. */
  List<String> of(String partner);

  static PartnerSecrets fixed(Map<String, List<String>> byPartner) {
    Map<String, List<String>> copy = Map.copyOf(byPartner);
    return partner -> copy.getOrDefault(partner, List.of());
  }

  /**
   * Reads a JSON file once: {@code {"guro-welfare": "whsec_…", "guro-police": ["old", "new"]}}. A
   * signature says nothing of who made it: a secret is one partner's alone.
   *
   * @throws IllegalArgumentException with one line that names the file and the entry
   */
  static PartnerSecrets read(Path file) {
    Map<String, List<String>> all =
        SecretsFile.read(
            file,
            "partner",
            (name, secret) -> Partner.isId(name) && StandardWebhooks.isSecret(secret));
    Map<String, String> owners = new HashMap<>();
    new TreeMap<>(all)
        .forEach(
            (partner, secrets) ->
                secrets.forEach(
                    secret -> {
                      String owner = owners.putIfAbsent(secret, partner);
                      if (owner != null && !owner.equals(partner)) {
                        throw new IllegalArgumentException(
                            file + ": partners " + owner + " and " + partner + " share a secret");
                      }
                    }));
    return fixed(all);
  }
}
