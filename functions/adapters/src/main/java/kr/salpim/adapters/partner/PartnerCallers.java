package kr.salpim.adapters.partner;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.partner.Partners;

/**
 * Who calls: a partner that signed, or one whose token the gateway has checked. A partner that left
 * is as unknown as one that never was.
 */
public final class PartnerCallers {

  static final String PARTNER = "salpim-partner";

  /** Longest id of a call that an access record holds. */
  private static final int MAX_CALL = 64;

  private final Partners partners;
  private final PartnerSecrets secrets;
  private final Clock business;
  private final Clock real;

  /**
   * @param business by which a partner has left
   * @param real time, which signatures are checked with
   */
  public PartnerCallers(Partners partners, PartnerSecrets secrets, Clock business, Clock real) {
    this.partners = partners;
    this.secrets = secrets;
    this.business = business;
    this.real = real;
  }

  /** Whether a token came with the call, which the gateway has checked. */
  static boolean token(GatewayCall call) {
    return call.claims().containsKey("partner");
  }

  /**
   * @param headers by lower-case name
   * @param signed the body, or what stands in its place
   */
  PartnerCaller of(GatewayCall call, Map<String, String> headers, byte[] signed) throws Refusal {
    if (token(call)) {
      Partner partner = present(call.claims().get("partner"));
      return caller(
          call,
          partner,
          words(call.claims().getOrDefault("scope", "")).stream()
              .flatMap(claim -> PartnerScope.ofToken(claim).stream())
              .filter(partner.scopes()::contains)
              .collect(Collectors.toSet()),
          words(call.claims().getOrDefault("areas", "")));
    }
    Partner partner = present(headers.getOrDefault(PARTNER, ""));
    List<String> known = secrets.of(partner.id());
    switch (StandardWebhooks.judge(headers, signed, real.instant(), known)) {
      case WRONG -> throw Refusal.of(PartnerProblem.WRONG_SIGNATURE);
      case WRONG_TIME -> throw Refusal.of(PartnerProblem.WRONG_CLOCK);
      case GOOD -> {
        // It is who it says.
      }
    }
    return caller(call, partner, partner.scopes(), partner.areas());
  }

  private Partner present(String id) throws Refusal {
    return partners
        .find(id)
        .filter(one -> one.present(WorkingDays.day(business.instant())))
        .orElseThrow(() -> Refusal.of(PartnerProblem.UNKNOWN_PARTNER));
  }

  private static PartnerCaller caller(
      GatewayCall call, Partner partner, Set<PartnerScope> scopes, Set<String> areas) {
    String ip = call.http().sourceIp();
    String id = call.id().replaceAll("[^A-Za-z0-9_-]", "");
    return new PartnerCaller(
        partner,
        scopes,
        areas,
        ip.matches("[0-9A-Fa-f.:]{2,45}") ? ip : "unknown",
        Optional.of(id.substring(0, Math.min(MAX_CALL, id.length())))
            .filter(text -> !text.isEmpty()));
  }

  /** Words with spaces or commas between; the gateway writes a claim that is a list in brackets. */
  private static Set<String> words(String claim) {
    return Arrays.stream(claim.split("[\\[\\]\\s,]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
