package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.salpim.adapters.channel.Json;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.referral.ReferralSheet;
import kr.salpim.domain.referral.ReferralState;
import kr.salpim.domain.referral.ReferralSummary;

/** {@code GET /referrals} and {@code GET /referrals/{id}}. */
final class ReferralReads {

  static final String LIST = "list-referrals";
  static final String FETCH = "fetch-referral";

  /** A page: as the contract's {@code maxItems}. */
  static final int PAGE = 100;

  private final ReferralBook book;

  ReferralReads(ReferralBook book) {
    this.book = book;
  }

  Handler.Work list(PartnerCall call) {
    Optional<ReferralState> state = call.value("status").map(ReferralReads::state);
    Optional<Instant> before =
        call.value("before").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    return Handler.Work.of(
        once -> {
          List<ReferralSummary> page = book.list(call.caller(), state, before, PAGE);
          ObjectNode body = Json.object();
          ArrayNode referrals = body.putArray("referrals");
          page.forEach(one -> referrals.add(json(one)));
          if (page.size() == PAGE) {
            body.put("next", page.get(PAGE - 1).sent().toString());
          }
          return new Reply(body);
        });
  }

  Handler.Work fetch(PartnerCall call) {
    return Handler.Work.of(
        once -> {
          ReferralSheet sheet =
              book.fetch(call.caller(), call.needed("id"), call.needed("purpose"))
                  .orElseThrow(() -> Refusal.of(PartnerProblem.NOT_FOUND));
          ObjectNode body = Json.object();
          body.set("referral", json(sheet.summary()));
          ObjectNode fields = body.putObject("fields");
          sheet.fields().forEach((name, value) -> fields.put(name, value.reveal()));
          return new Reply(body);
        });
  }

  private static ReferralState state(String word) {
    return ReferralState.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** A referral as the contract has it. */
  static ObjectNode json(ReferralSummary referral) {
    ObjectNode one = Json.object();
    one.put("id", referral.id());
    one.put("status", referral.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    one.put("need", referral.need());
    one.put("urgent", referral.urgent());
    one.put("sent", referral.sent().toString());
    referral.deadline().ifPresent(at -> one.put("deadline", at.toString()));
    return one;
  }
}
