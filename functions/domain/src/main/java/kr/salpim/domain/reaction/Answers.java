package kr.salpim.domain.reaction;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Handling;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.checkin.RoundAnswers;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralAnswers;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitAnswers;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.watch.SosAlarm;

/** Finds what a message answers: an alert, a visit, an SOS, a round of check-ins or a referral. */
final class Answers {

  private final Table table;
  private final Homes homes;
  private final Handling handling;
  private final VisitAnswers visits;
  private final CheckParts checks;
  private final SosAlarm sos;
  private final ReferralParts referrals;

  Answers(
      Table table,
      Handling handling,
      VisitAnswers visits,
      CheckParts checks,
      SosAlarm sos,
      ReferralParts referrals) {
    this.table = table;
    this.homes = new Homes(table);
    this.handling = handling;
    this.visits = visits;
    this.checks = checks;
    this.sos = sos;
    this.referrals = referrals;
  }

  Answered to(Inbound inbound) {
    Optional<Key> subject = inbound.answered().map(Inbound.Answered::subject);
    return subject
        .flatMap(key -> ofOne(inbound, key))
        .or(() -> ofList(inbound))
        .orElse(Answered.NOTHING);
  }

  private Optional<Answered> ofOne(Inbound inbound, Key key) {
    if (Alert.is(key)) {
      return table.get(key).map(AlertItem::from).map(alert -> alert(inbound, alert));
    }
    if (Visit.is(key)) {
      return table
          .get(key)
          .map(VisitItem::from)
          .map(visit -> Answered.of(visit.dong(), turn -> visits.answer(inbound, visit, turn)));
    }
    if (Sos.is(key)) {
      return table
          .get(key)
          .map(SosItem::from)
          .map(call -> Answered.of(call.dong(), turn -> sos.answer(inbound, call, turn)));
    }
    return Optional.empty();
  }

  private Answered alert(Inbound inbound, Alert alert) {
    return Answered.of(
        alert.dong(),
        turn ->
            Answered.all(
                List.of(
                    handling.answer(inbound, alert, turn),
                    checks.proofOfLife().answered(inbound, alert, turn),
                    referrals.needs().answered(inbound, alert, turn))));
  }

  /** What is answered even where its subject is gone. */
  private Optional<Answered> ofList(Inbound inbound) {
    if (ReferralAnswers.concerns(inbound)) {
      Key key = inbound.answered().orElseThrow().subject();
      Optional<String> dong = Referral.is(key) ? homes.dong(Household.id(key)) : Optional.empty();
      return Optional.of(
          new Answered(dong, Optional.of(turn -> referrals.answers().answer(inbound, turn))));
    }
    if (RoundAnswers.concerns(inbound)) {
      Optional<String> dong = checks.answers().round(inbound).map(Round::dong);
      return Optional.of(
          new Answered(dong, Optional.of(turn -> checks.answers().answer(inbound, turn))));
    }
    return Optional.empty();
  }
}
