package kr.salpim.domain.partner;

import java.util.Optional;
import java.util.Set;

/**
 * A partner that calls, its identity proven.
 *
 * @param scopes what it may do with this call: what both the partner and its token allow
 * @param areas for which it may do it: likewise
 * @param source address of the network from which the call came
 * @param call id that the gateway's own record has for the call
 */
public record PartnerCaller(
    Partner partner,
    Set<PartnerScope> scopes,
    Set<String> areas,
    String source,
    Optional<String> call) {

  public PartnerCaller {
    scopes = Set.copyOf(scopes);
    areas = Set.copyOf(areas);
  }

  public boolean may(PartnerScope scope) {
    return scopes.contains(scope);
  }

  /** Whether a dong lies in the areas of both the partner and its token. */
  public boolean covers(String dong) {
    return partner.covers(dong) && Partner.covers(areas, dong);
  }
}
