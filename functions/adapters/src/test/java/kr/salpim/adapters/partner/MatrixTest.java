package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what and where: each scope × each area × each route, made from the contract. */
class MatrixTest {

  private static final String ID = "matrix";

  /** What matters of an area: whose household it is of which is told. */
  private enum Where {
    THE_DONG(DemoDong.CODE, true),
    ITS_GU(DemoDong.GU, true),
    ANOTHER_DONG(Agencies.OTHER_DONG, false);

    private final String area;
    private final boolean inside;

    Where(String area, boolean inside) {
      this.area = area;
      this.inside = inside;
    }
  }

  /** A square of the matrix. */
  record Square(String operation, Optional<String> scope, PartnerScope given, Where where) {}

  static Stream<Square> squares() {
    List<Square> squares = new ArrayList<>();
    for (JsonNode path : ContractCheck.ROOT.path("paths")) {
      for (JsonNode operation : path) {
        Optional<String> scope =
            Optional.of(operation.path("x-scope").asText("")).filter(word -> !word.isEmpty());
        for (PartnerScope given : PartnerScope.values()) {
          for (Where where : Where.values()) {
            squares.add(new Square(operation.path("operationId").asText(), scope, given, where));
          }
        }
      }
    }
    return squares.stream();
  }

  @ParameterizedTest
  @MethodSource("squares")
  void onlyTheScopeOfTheContractAndTheAreasOfThePartnerLetACallThrough(Square square) {
    Agencies agencies = new Agencies();
    agencies.put(
        new Partner(
            ID,
            new Secret("협력기관"),
            "WELFARE_CENTRE",
            Set.of(square.where().area),
            Set.of(square.given()),
            Optional.of(Address.messenger("webhook", "main", "https://agency.example/hooks")),
            Optional.empty(),
            Optional.empty()));
    Agency agency = agencies.agency(ID);
    String cursor = Examples.prepare(agencies, ID, DemoDong.CODE);
    Examples.Call call = Examples.calls(cursor, DemoDong.CODE).get(square.operation());
    boolean later =
        Set.of("progress-referral", "complete-referral", "hand-back-referral")
            .contains(square.operation());
    if (later && square.given() == PartnerScope.REFERRAL_WRITE) {
      agency.post("/referrals/" + Examples.REFERRAL + "/accept", "before", "");
    }

    Agency.Answer answer =
        call.method().equals("GET")
            ? agency.get(call.target())
            : agency.post(call.target(), "key", call.body());

    boolean may = square.scope().map(square.given().claim()::equals).orElse(true);
    if (!may) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.problem()).isEqualTo("wrong-scope");
      assertThat(agencies.book.effects() + agencies.book.disclosures()).isZero();
    } else if (square.where().inside) {
      assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    } else {
      outside(square, answer, agencies);
    }
  }

  /** What lies outside the areas is as if it were not; what is the partner's own is there. */
  private static void outside(Square square, Agency.Answer answer, Agencies agencies) {
    switch (square.operation()) {
      case "health", "list-events", "replay-event" -> assertThat(answer.status()).isEqualTo(200);
      case "list-referrals" -> assertThat(answer.json().path("referrals")).isEmpty();
      case "send-signals" -> assertThat(answer.raw().body()).contains("unknown-dong");
      case "send-report" -> {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).contains("unknown-dong");
      }
      default -> assertThat(answer.problem()).isEqualTo("not-found");
    }
    assertThat(agencies.book.effects() + agencies.book.disclosures()).isZero();
  }
}
