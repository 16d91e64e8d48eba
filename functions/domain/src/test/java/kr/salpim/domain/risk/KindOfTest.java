package kr.salpim.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Need;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindOfTest {

  private static Understanding understood(Kind kind, About about, Need... needs) {
    return new Understanding(kind, Optional.empty(), Set.of(needs), about, "ko", List.of());
  }

  @Test
  void whatAResidentAsksForHasOneKindForEachNeed() {
    Understanding message = understood(Kind.HELP, About.SELF, Need.HOUSING, Need.LIVELIHOOD);
    assertThat(KindOf.message(message, SignalSource.RESIDENT))
        .containsExactly("MSG_LIVELIHOOD", "MSG_HOUSING");
  }

  @Test
  void whatAResidentAsksForSomebodyElseIsAReport() {
    Understanding message = understood(Kind.HELP, About.OTHER, Need.HEALTH);
    assertThat(KindOf.message(message, SignalSource.RESIDENT)).containsExactly("REPORT_HEALTH");
  }

  @Test
  void whatANeighbourOrAnOfficialWritesIsAReport() {
    Understanding message = understood(Kind.HELP, About.SELF, Need.HOUSING);
    assertThat(KindOf.message(message, SignalSource.NEIGHBOUR)).containsExactly("REPORT_HOUSING");
    assertThat(KindOf.message(message, SignalSource.MANDATED)).containsExactly("REPORT_HOUSING");
  }

  @Test
  void troubleWithoutANamedNeedIsKept() {
    assertThat(KindOf.message(understood(Kind.HELP, About.SELF), SignalSource.RESIDENT))
        .containsExactly("MSG_OTHER");
    assertThat(KindOf.message(understood(Kind.REPORT, About.OTHER), SignalSource.NEIGHBOUR))
        .containsExactly("REPORT_OTHER");
    assertThat(KindOf.message(understood(Kind.REPORT, About.OTHER), SignalSource.PARTNER))
        .containsExactly("PARTNER_REPORT");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER", "OPT_OUT", "GREETING", "OTHER"})
  void whatTellsOfNoTroubleIsNoSignal(Kind kind) {
    assertThat(KindOf.message(understood(kind, About.SELF, Need.JOB), SignalSource.RESIDENT))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anEmergencyIsThatAlone(Emergency emergency) {
    Understanding message =
        new Understanding(
            Kind.EMERGENCY, Optional.of(emergency), Set.of(Need.JOB), About.SELF, "ko", List.of());
    assertThat(KindOf.message(message, SignalSource.NEIGHBOUR))
        .containsExactly("EMERGENCY_" + emergency);
  }

  @Test
  void theCatalogueKnowsEveryKindOfMessage() {
    Stream<String> needs =
        Stream.of(Need.values()).flatMap(n -> Stream.of(KindOf.asked(n), KindOf.reported(n)));
    Stream<String> emergencies = Stream.of(Emergency.values()).map(KindOf::emergency);
    Stream<String> others = Stream.of("MSG_OTHER", "REPORT_OTHER", "PARTNER_REPORT");
    assertThat(Stream.of(needs, emergencies, others).flatMap(codes -> codes))
        .allSatisfy(code -> assertThat(Given.CATALOGUE.find(code, Given.TODAY)).isPresent());
  }

  @Test
  void aNeighboursWordsAboutRentAreAReportOfIt() {
    Understanding message = Triage.shipped().understand("옆집 할머니가 월세를 석 달째 못 내고 계세요");
    assertThat(KindOf.message(message, SignalSource.NEIGHBOUR)).contains("REPORT_HOUSING");
  }
}
