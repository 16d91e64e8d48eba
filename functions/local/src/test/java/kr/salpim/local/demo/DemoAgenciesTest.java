package kr.salpim.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kr.salpim.adapters.partner.PartnerSecrets;
import kr.salpim.domain.Ids;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.resource.WelfareResource;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

class DemoAgenciesTest {

  private static final KeyedHash PLAIN = text -> text;

  private final ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());
  private final DemoDong demo = DemoDong.shipped(json);
  private final DemoAgencies agencies = DemoAgencies.shipped(json);
  private final MemoryTable table = new MemoryTable();
  private final AtomicInteger counted = new AtomicInteger();
  private final Ids ids = () -> "id-" + counted.incrementAndGet();
  private final PartnerRegister register = new PartnerRegister(table, PLAIN, ids);

  @Test
  void eachIsTheDongsAndIsToldInSomeWay() {
    load();
    List<Partner> all = register.in(demo.dong().code());
    assertThat(all)
        .extracting(Partner::id)
        .containsExactly("guro-lawyer", "guro-mental-health", "guro-welfare");
    assertThat(all)
        .allSatisfy(
            one -> assertThat(one.webhook().isPresent() || one.phone().isPresent()).isTrue());
  }

  @Test
  void whoHasNoSystemHasAPhoneOnTheBoard() {
    assertThat(agencies.partners())
        .filteredOn(agency -> agency.webhook().isEmpty())
        .singleElement()
        .satisfies(
            agency ->
                assertThat(demo.people())
                    .extracting(DemoDong.Person::phone)
                    .contains(agency.phone().orElseThrow()));
  }

  @Test
  void whatTheyGiveIsFoundByNeed() {
    load();
    LocalDate today = LocalDate.now(WorkingDays.SEOUL);
    TableResources resources = new TableResources(table);
    assertThat(resources.find(Optional.of("LEGAL"), demo.dong().code(), today).get(0))
        .extracting(WelfareResource::partner)
        .isEqualTo(Optional.of("guro-lawyer"));
    assertThat(resources.find(Optional.of("FOOD"), demo.dong().code(), today))
        .extracting(WelfareResource::id)
        .contains("hanareum-meals", "gana-shop", "food-bank-market");
  }

  @Test
  void whoeverSignsHasASecretThatNobodyElseHas() throws Exception {
    String file = "/kr/salpim/local/demo/partner-secrets.json";
    PartnerSecrets secrets =
        PartnerSecrets.read(Path.of(DemoAgencies.class.getResource(file).toURI()));
    String known;
    try (InputStream shipped =
        DemoAgencies.class.getResourceAsStream("/kr/salpim/local/demo/secrets.json")) {
      known = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(List.of("guro-welfare", "guro-mental-health"))
        .allSatisfy(
            partner ->
                assertThat(secrets.of(partner))
                    .singleElement()
                    .satisfies(secret -> assertThat(known).doesNotContain(secret)));
  }

  @Test
  void oneThatLeftDoesNotComeBackWithTheNextStart() {
    load();
    LocalDate today = LocalDate.now(WorkingDays.SEOUL);
    register.leave("guro-lawyer", today);
    load();
    assertThat(register.find("guro-lawyer").orElseThrow().present(today)).isFalse();
  }

  private void load() {
    new AgencyLoader(table, PLAIN, Clock.systemUTC(), ids).load(demo, agencies);
  }
}
