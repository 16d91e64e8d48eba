package kr.salpim.desk.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry;
import kr.salpim.domain.tie.RoundEntry.What;
import kr.salpim.domain.tie.RoundItem;

/** Rounds as JSON, each as far as the caller may see it. */
@ApplicationScoped
class RoundRows {

  private final Table table;
  private final Directory directory;
  private final Volunteers volunteers;

  RoundRows(Table table, Directory directory, Volunteers volunteers) {
    this.table = table;
    this.directory = directory;
    this.volunteers = volunteers;
  }

  List<Map<String, Object>> of(List<ListRounds.Place> places, Map<String, Shown.Seen> seen) {
    People people = new People(directory, volunteers);
    return places.stream()
        .filter(place -> seen.containsKey(place.line().household()))
        .filter(place -> seen.get(place.line().household()).has(FieldGroup.STATE))
        .flatMap(place -> table.get(place.line().round()).map(RoundItem::from).stream())
        .map(round -> row(round, seen.get(round.household()), people))
        .toList();
  }

  private static Map<String, Object> row(Round round, Shown.Seen seen, People people) {
    Map<String, Object> row = new TreeMap<>();
    row.put("id", new RoundId(round.household(), round.volunteer(), round.occurrence()).toString());
    row.put("household", seen.home().id());
    row.put("warning", round.warning());
    row.put("zone", round.zone().orElse(""));
    row.put("level", round.level().name());
    row.put("volunteerName", people.find(round.dong(), round.volunteer()).name());
    row.put("holder", round.holder());
    row.put("holderName", people.find(round.dong(), round.holder()).name());
    row.put("holderRole", people.find(round.dong(), round.holder()).role());
    if (seen.has(FieldGroup.ADDRESS_CARD)) {
      row.put("label", round.label().reveal());
    }
    row.put("state", round.open() ? "OPEN" : "CLOSED");
    row.put("step", round.step());
    row.put("asked", asked(round));
    row.put("next", round.open() ? round.due().toString() : "");
    row.put("closes", round.closes().toString());
    ended(row, round, seen, people);
    return row;
  }

  private static void ended(Map<String, Object> row, Round round, Shown.Seen seen, People people) {
    Optional<Round.Closed> closed = round.closed();
    row.put("outcome", closed.map(how -> how.outcome().name()).orElse(""));
    row.put("ending", closed.map(how -> how.ending().name()).orElse(""));
    row.put("at", closed.map(how -> how.at().toString()).orElse(""));
    row.put("by", people.name(round.dong(), closed.flatMap(Round.Closed::by)));
    if (seen.has(FieldGroup.NOTES)) {
      row.put("note", closed.flatMap(Round.Closed::note).map(Secret::reveal).orElse(""));
    }
  }

  /** When the neighbour or somebody who looks after them was asked, oldest first. */
  private static List<String> asked(Round round) {
    return round.record().stream()
        .filter(entry -> entry.what() == What.ASKED || entry.what() == What.NEIGHBOUR_ASKED)
        .map(RoundEntry::at)
        .map(Instant::toString)
        .distinct()
        .toList();
  }
}
