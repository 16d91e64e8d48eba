package kr.salpim.domain.partner;

import java.util.Arrays;
import java.util.Optional;

/** What a partner may do, as a token's {@code scope} claim names it. */
public enum PartnerScope {
  SIGNAL_WRITE("signal:write"),
  REPORT_WRITE("report:write"),
  REFERRAL_READ("referral:read"),
  REFERRAL_WRITE("referral:write"),
  RESOURCE_READ("resource:read"),
  EVENT_READ("event:read");

  private static final String SERVER = "salpim/";

  private final String claim;

  PartnerScope(String claim) {
    this.claim = claim;
  }

  public String claim() {
    return claim;
  }

  /** Empty for a scope that is not one of ours: a token may carry more. */
  public static Optional<PartnerScope> of(String claim) {
    return Arrays.stream(values()).filter(scope -> scope.claim.equals(claim)).findFirst();
  }

  /**
   * As a token names it, with or without the resource server before it: Cognito writes {@code
   * salpim/signal:write}.
   */
  public static Optional<PartnerScope> ofToken(String word) {
    return of(word.startsWith(SERVER) ? word.substring(SERVER.length()) : word);
  }
}
