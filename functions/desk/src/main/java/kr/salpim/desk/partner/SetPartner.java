package kr.salpim.desk.partner;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.partner.Endpoint;
import kr.salpim.adapters.channel.partner.PartnerSender;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerKind;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Has an agency take part (협력기관), or changes how it does: all of it, so that what is not named is
 * gone. Its secrets do not come here: they stand under {@code webhook/<webhookAccount>} with the
 * providers' credentials, and under its id with the secrets of those who call.
 */
@Singleton
class SetPartner implements OperatorCommand {

  private static final int MAX_NAME = 40;
  private static final int MAX_WORD = 40;
  private static final int MAX_CODE = 10;
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private final PartnerRegister partners;
  private final Offices offices;
  private final ReferralParts referrals;
  private final PartnerKinds kinds = PartnerKinds.shipped();

  SetPartner(PartnerRegister partners, Offices offices, ReferralParts referrals) {
    this.partners = partners;
    this.offices = offices;
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "partner-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String id = body.read(PartnerField.PARTNER, MAX_WORD, PartnerField::id);
    Optional<Address> webhook = webhook(body);
    Optional<Address> phone = phone(body);
    if (webhook.isEmpty() && phone.isEmpty()) {
      throw body.wrong("phone", "or webhook must be there: somebody must be told");
    }
    Partner wished =
        new Partner(
            id,
            new Secret(body.text("name", MAX_NAME)),
            body.read("kind", MAX_WORD, this::kind),
            areas(body),
            Set.copyOf(body.reads("scopes", MAX_WORD, SetPartner::scope)),
            webhook,
            phone,
            Optional.empty(),
            body.optionalRead("sector", MAX_WORD, SetPartner::sector));
    return Deed.change(
        id,
        () -> {
          partners.set(wished);
          referrals.stranded().ofPartner(id, offices.today());
          return DeskAnswer.of("SET");
        });
  }

  /**
   * Whether it is a public body or one that needs the household's consent follows from it, where
   * the kind does not leave that open: then {@code sector} says so.
   */
  private String kind(String code) {
    if (kinds.find(code, offices.today()).isEmpty()) {
      throw new IllegalArgumentException(
          "a kind is one of "
              + kinds.all(offices.today()).stream().map(PartnerKind::code).toList());
    }
    return code;
  }

  /** Codes of dong and gu; each gu, or that of each dong, must be set up. */
  private Set<String> areas(Body body) {
    List<String> codes = body.reads("areas", MAX_CODE, offices::knownArea);
    if (codes.isEmpty()) {
      throw body.wrong("areas", "must name a dong or a gu");
    }
    return new HashSet<>(codes);
  }

  private static PartnerKind.Sector sector(String word) {
    return Arrays.stream(PartnerKind.Sector.values())
        .filter(one -> one.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a sector is PUBLIC or PRIVATE"));
  }

  private static PartnerScope scope(String claim) {
    return PartnerScope.of(claim)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a scope is one of "
                        + Arrays.stream(PartnerScope.values()).map(PartnerScope::claim).toList()));
  }

  private static Optional<Address> webhook(Body body) {
    Optional<String> url = body.optionalRead("webhook", Endpoint.MAX_LENGTH, SetPartner::endpoint);
    Optional<String> account = body.optionalRead("webhookAccount", MAX_WORD, SetPartner::account);
    if (url.isPresent() != account.isPresent()) {
      throw body.wrong("webhook", "and webhookAccount go together");
    }
    return url.map(to -> Address.messenger(PartnerSender.NAME, account.get(), to));
  }

  /** Sooner found here than when the first message to it fails. */
  private static String endpoint(String url) {
    if (!Endpoint.isOpen(url)) {
      throw new IllegalArgumentException("a webhook is a public https address");
    }
    return url;
  }

  private static String account(String name) {
    if (!ACCOUNT.matcher(name).matches()) {
      throw new IllegalArgumentException("an account has letters, digits, _ and -");
    }
    return name;
  }

  private Optional<Address> phone(Body body) {
    boolean named = body.has("phone");
    Optional<String> account = body.optionalText("account", MAX_WORD * 2);
    if (named != account.isPresent()) {
      throw body.wrong("phone", "and account go together");
    }
    return named ? Optional.of(offices.address(body, "phone", "account")) : Optional.empty();
  }
}
