package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** What the household answers to the reminder: 괜찮아요, 다른 날로 or 전화로 해 주세요. */
final class HouseholdAnswers {

  private static final int AGREED = 1;
  private static final int CALL = 3;

  private final Homes homes;
  private final TimeAnswers times;
  private final Confirming confirming;
  private final Texts texts;

  HouseholdAnswers(Table table, TimeAnswers times, Confirming confirming, Texts texts) {
    this.homes = new Homes(table);
    this.times = times;
    this.confirming = confirming;
    this.texts = texts;
  }

  List<Change> answer(Said said) {
    Visit visit = said.visit();
    if (!spokenTo(visit)) {
      return unspoken(said);
    }
    if (!visit.planned()) {
      return confirming.over(said);
    }
    if (!visit.since(What.HOUSEHOLD_TOLD) && visit.start().isPresent()) {
      // The answer is to a time that is no more; what they hear is the one that counts.
      return confirming.as(said, "visit.household.moved", VisitWords.when(visit.start().get()));
    }
    return said.choice() == AGREED ? agreed(said) : wished(said, said.choice() == CALL);
  }

  private boolean spokenTo(Visit visit) {
    return homes
        .family(visit.household())
        .map(Home::profile)
        .filter(VisitTimes::spokenTo)
        .isPresent();
  }

  /**
   * It was asked before it became clear that the wrong person may read the phone, or answer on it:
   * nothing is changed and no visit is spoken of; those who know the household hear.
   */
  private List<Change> unspoken(Said said) {
    List<Change> changes = new ArrayList<>();
    if (said.visit().planned()) {
      changes.addAll(times.ownerAndLead(said, "visit.answered.unspoken"));
    }
    changes.addAll(confirming.as(said, "visit.answer.unspoken"));
    return changes;
  }

  private List<Change> agreed(Said said) {
    Visit agreed = said.visit().edit().note(said.turn().now(), What.AGREED, "", "").done();
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(agreed)));
    changes.addAll(confirming.as(said, "visit.answer.agreed"));
    return changes;
  }

  /** Whoever answers for the visit calls, or chooses another day. */
  private List<Change> wished(Said said, boolean call) {
    Visit wished =
        said.visit().edit().note(said.turn().now(), What.WISHED, "", call ? "CALL" : "DAY").done();
    Optional<Staff> owner = Crewing.owner(said.dong(), wished, said.turn().now());
    List<Change> changes = new ArrayList<>();
    if (call || owner.isEmpty()) {
      changes.add(VisitItem.changed(wished));
      changes.addAll(times.ownerAndLead(said, "visit.wants.call"));
    } else {
      changes.addAll(times.offer(said.of(wished), owner.get(), texts.korean("visit.wants.day")));
      changes.addAll(times.lead(said, "visit.wants.told"));
    }
    changes.addAll(confirming.as(said, call ? "visit.answer.call" : "visit.answer.day"));
    return changes;
  }
}
