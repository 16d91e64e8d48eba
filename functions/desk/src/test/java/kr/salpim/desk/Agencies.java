package kr.salpim.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.testkit.centre.DemoDong;

/** Agencies of the dong for the tests of the desk, and what they do. */
final class Agencies {

  static final String CENTRE = "test-welfare";
  static final String LAWYER = "test-lawyer";
  static final String LAWYER_PHONE = "+821000000841";
  static final String COUNSEL = "test-mental-health";

  private static final Ids IDS = () -> UUID.randomUUID().toString();

  private Agencies() {}

  static void setUp() {
    set(CENTRE, "한아름복지관", "WELFARE_CENTRE", Optional.empty());
    set(LAWYER, "오정의 변호사", "LAWYER", Optional.of(LAWYER_PHONE));
    set(COUNSEL, "마음이음센터", "MENTAL_HEALTH_CENTRE", Optional.empty());
    offers("test-meals", "FOOD", CENTRE);
    offers("test-law", "LEGAL", LAWYER);
    offers("test-mind", "MENTAL_HEALTH", COUNSEL);
  }

  /** What the agency does with a referral over its own system. */
  static ReferralBook.Acted act(String partner, String id, ReferralAct act, String word) {
    Partner agency = register().find(partner).orElseThrow();
    PartnerCaller caller =
        new PartnerCaller(
            agency, agency.scopes(), agency.areas(), "127.0.0.1", Optional.of("call-1"));
    String referral = id.substring(id.indexOf('.') + 1);
    return parts()
        .book()
        .act(caller, referral, act, Optional.of(new Secret(word)), UUID.randomUUID().toString());
  }

  /** When somebody is reminded of it next. */
  static Instant due(String id) {
    String[] part = id.split("\\.", 2);
    return parts().listing().read(part[0], part[1]).orElseThrow().due().orElseThrow();
  }

  private static ReferralParts parts() {
    Table table = FunctionTable.table();
    return ReferralParts.shipped(
        table,
        new ReferralParts.Around(
            new TableAreas(table, Clock.systemUTC()), register(), new TableResources(table)),
        Texts.shipped(),
        FunctionTable.hash(),
        Clock.systemUTC(),
        IDS);
  }

  private static void set(String id, String name, String kind, Optional<String> phone) {
    register()
        .set(
            new Partner(
                id,
                new Secret(name),
                kind,
                Set.of(DemoDong.CODE),
                EnumSet.allOf(PartnerScope.class),
                phone.isPresent()
                    ? Optional.empty()
                    : Optional.of(Address.messenger("webhook", id, "https://" + id + ".example/")),
                phone.map(DemoDong::sms),
                Optional.empty()));
  }

  private static void offers(String id, String need, String partner) {
    FunctionTable.table()
        .write(
            new TableResources(FunctionTable.table())
                .set(
                    new WelfareResource(
                        id,
                        DemoDong.CODE,
                        Set.copyOf(List.of(need)),
                        "시험 자원",
                        "도움",
                        "이웃",
                        "동네",
                        "의뢰",
                        OptionalInt.empty(),
                        Optional.of(partner),
                        Neighbours.today(),
                        Optional.empty(),
                        Neighbours.today())));
  }

  private static PartnerRegister register() {
    return new PartnerRegister(FunctionTable.table(), FunctionTable.hash(), IDS);
  }
}
