package kr.salpim.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.adapters.channel.partner.PartnerSender;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.resource.WelfareResource;

/** The demo's partner agencies and what they give, as they stand in {@code agencies.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoAgencies(List<Agency> partners, List<Help> resources) {

  private static final String FILE = "/kr/salpim/local/demo/agencies.json";

  /**
   * @param id also the name of its account in the secrets
   * @param phone in E.164, of one that has no system
   */
  public record Agency(
      String id,
      String name,
      String kind,
      List<String> scopes,
      Optional<String> webhook,
      Optional<String> phone) {

    /** It takes part in the demo dong. */
    Partner partner(DemoDong demo) {
      return new Partner(
          id,
          new Secret(name),
          kind,
          Set.of(demo.dong().code()),
          scopes.stream()
              .flatMap(claim -> PartnerScope.of(claim).stream())
              .collect(Collectors.toSet()),
          webhook.map(url -> Address.messenger(PartnerSender.NAME, id, url)),
          phone.map(number -> Address.phone("sms", demo.account(), number)),
          Optional.empty());
    }
  }

  /**
   * @param capacity how many households at a time
   * @param partner id of the agency behind it
   */
  public record Help(
      String id,
      List<String> needs,
      String name,
      String what,
      String forWhom,
      String where,
      String how,
      Optional<Integer> capacity,
      Optional<String> partner) {

    /** It is to be had in the demo dong from a day on. */
    WelfareResource resource(DemoDong demo, LocalDate from) {
      return new WelfareResource(
          id,
          demo.dong().code(),
          Set.copyOf(needs),
          name,
          what,
          forWhom,
          where,
          how,
          capacity.map(OptionalInt::of).orElseGet(OptionalInt::empty),
          partner,
          from,
          Optional.empty(),
          from);
    }
  }

  /** Those that are shipped. */
  public static DemoAgencies shipped(ObjectMapper json) {
    try (InputStream file = DemoAgencies.class.getResourceAsStream(FILE)) {
      return json.readValue(file, DemoAgencies.class);
    } catch (IOException broken) {
      throw new IllegalStateException("no demo agencies in " + FILE, broken);
    }
  }
}
