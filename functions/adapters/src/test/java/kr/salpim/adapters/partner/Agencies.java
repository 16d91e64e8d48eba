package kr.salpim.adapters.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.PlainPhones;
import kr.salpim.testkit.channel.Signing;
import kr.salpim.testkit.partner.MemoryReferralBook;
import kr.salpim.testkit.table.MemoryTable;

/** A centre with agencies that may call it, each with its own secret. */
final class Agencies {

  /** May do all, in the demo dong. */
  static final String CENTRE = "guro-welfare";

  /** A private person: signals alone. */
  static final String LANDLORD = "guro-landlord";

  /** May do all, in another dong alone. */
  static final String ELSEWHERE = "elsewhere";

  /** Took part once. */
  static final String LEFT = "gone";

  static final String OTHER_DONG = "1153060000";

  static final WelfareResource RESOURCE =
      new WelfareResource(
          "food-1",
          "11530",
          Set.of("FOOD"),
          "구로푸드뱅크",
          "먹거리",
          "긴급한 가구",
          "구로동",
          "동주민센터에 신청",
          OptionalInt.of(5),
          Optional.empty(),
          LocalDate.parse("2026-01-01"),
          Optional.empty(),
          LocalDate.parse("2026-11-01"));

  final Centre centre;
  final MemoryReferralBook book = new MemoryReferralBook();
  final PartnerApi api;

  Agencies() {
    this(new MemoryTable());
  }

  /**
   * @param used the book in the twin's place
   */
  Agencies(Function<Agencies, ReferralBook> used) {
    this(new MemoryTable(), Optional.of(used));
  }

  private Agencies(MemoryTable memory) {
    this(memory, memory);
  }

  /**
   * @param memory what is stored
   * @param table what the calls see of it
   */
  Agencies(MemoryTable memory, Table table) {
    this(memory, table, Optional.empty());
  }

  private Agencies(MemoryTable memory, Optional<Function<Agencies, ReferralBook>> used) {
    this(memory, memory, used);
  }

  private Agencies(
      MemoryTable memory, Table table, Optional<Function<Agencies, ReferralBook>> used) {
    centre = new Centre(Triage.shipped(), memory, memory);
    put(
        new Partner(
            CENTRE,
            new Secret("구로복지관"),
            "WELFARE_CENTRE",
            Set.of(DemoDong.CODE),
            Set.of(PartnerScope.values()),
            Optional.of(Address.messenger("webhook", "main", "https://agency.example/hooks")),
            Optional.empty(),
            Optional.empty()));
    put(
        agency(
            LANDLORD,
            "LANDLORD",
            DemoDong.CODE,
            Set.of(PartnerScope.SIGNAL_WRITE),
            Optional.empty()));
    put(
        agency(
            ELSEWHERE,
            "WELFARE_CENTRE",
            OTHER_DONG,
            Set.of(PartnerScope.values()),
            Optional.empty()));
    put(
        agency(
            LEFT,
            "WELFARE_CENTRE",
            DemoDong.CODE,
            Set.of(PartnerScope.values()),
            Optional.of(LocalDate.parse("2026-11-01"))));
    memory.write(new Change.Put(Dong.nameItem(OTHER_DONG, "다른동"), Condition.always()));
    api = parts(table, used.map(of -> of.apply(this)).orElse(book)).api();
  }

  private PartnerParts parts(Table table, ReferralBook used) {
    return new PartnerParts(
        table,
        centre.hash,
        new TableAreas(table, centre.clock),
        new PlainPhones(),
        Triage.shipped(),
        centre.checks.proofOfLife(),
        used,
        (need, dong, day) ->
            need.map(RESOURCE.needs()::contains).orElse(true) ? List.of(RESOURCE) : List.of(),
        Agencies::secrets,
        Rates.shipped(table, real()),
        Crew.ALONE,
        centre.clock,
        real(),
        new CountedIds());
  }

  Clock real() {
    return centre.clock;
  }

  Instant now() {
    return centre.clock.instant();
  }

  /** Each has its own; the centre has two, while one is rotated. */
  static List<String> secrets(String partner) {
    return partner.equals(CENTRE)
        ? List.of(secret("old"), secret(partner))
        : List.of(secret(partner));
  }

  static String secret(String of) {
    return "whsec_" + Signing.base64(Signing.bytes("secret-of-" + of + "-that-is-long-enough"));
  }

  private static Partner agency(
      String id, String kind, String area, Set<PartnerScope> scopes, Optional<LocalDate> left) {
    return new Partner(
        id,
        new Secret("협력기관"),
        kind,
        Set.of(area),
        scopes,
        Optional.empty(),
        Optional.empty(),
        left);
  }

  final void put(Partner partner) {
    centre.memory.write(new Change.Put(partner.toItem(), Condition.always()));
  }

  /** Makes the landlord a partner of some kind, who may report too. */
  void landlord(String kind) {
    put(
        agency(
            LANDLORD,
            kind,
            DemoDong.CODE,
            Set.of(PartnerScope.SIGNAL_WRITE, PartnerScope.REPORT_WRITE),
            Optional.empty()));
  }

  Agency agency(String id) {
    return new Agency(this, id);
  }

  static Map<String, Secret> fields() {
    return Map.of("name", new Secret("김영자"), "phone", new Secret("010-0000-0101"));
  }
}
