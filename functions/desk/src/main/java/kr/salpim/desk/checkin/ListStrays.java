package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Stray;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;

/**
 * Shows answers that changed nothing, newest first: about a check-in that had ended, or of somebody
 * who was asked nothing. Their text is a note of the neighbours whom they are about.
 */
@Singleton
class ListStrays implements StaffCommand {

  /** Kept a month: many times what a dong has. */
  private static final int MAX = 2_000;

  private final Table table;
  private final Directory directory;
  private final Volunteers volunteers;
  private final Shown shown;

  ListStrays(Table table, Directory directory, Volunteers volunteers, Shown shown) {
    this.table = table;
    this.directory = directory;
    this.volunteers = volunteers;
    this.shown = shown;
  }

  /**
   * An answer with the message that it was; without where the writer's household was erased.
   *
   * @param households of the neighbours whom it is about; none where nobody knows
   */
  private record Written(Stray stray, Optional<Inbound> message, Set<String> households) {}

  @Override
  public String name() {
    return "checkin-answers";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    List<Stray> all =
        table.query(Dong.partition(by.dong()), Stray.SORT_PREFIX, MAX).stream()
            .map(Stray::from)
            .toList();
    // Of those on the page alone the message is read, and once.
    Map<Stray, Written> read = new HashMap<>();
    Page<Stray> page =
        Page.of(
            body,
            all,
            ListStrays::cursor,
            stray -> read.computeIfAbsent(stray, this::written).households());
    List<Written> answers = page.items().stream().map(read::get).toList();
    Set<String> about =
        answers.stream().flatMap(one -> one.households().stream()).collect(Collectors.toSet());
    Map<String, Shown.Seen> seen = shown.of(about, FieldGroup.NOTES, by);
    return Shown.deed(by, seen.values(), () -> answer(answers, seen, by, page.next()));
  }

  private DeskAnswer answer(
      List<Written> answers, Map<String, Shown.Seen> seen, Staff by, String next) {
    People people = new People(directory, volunteers);
    List<Map<String, Object>> rows =
        answers.stream()
            .flatMap(
                one -> one.message().map(message -> row(one, message, seen, by, people)).stream())
            .toList();
    return DeskAnswer.of("LISTED", Map.of("answers", rows, "next", next));
  }

  private static String cursor(Stray stray) {
    String sort = stray.message().sort();
    return stray.at().toEpochMilli() + "." + sort.substring(sort.lastIndexOf('#') + 1);
  }

  private Written written(Stray stray) {
    Optional<Inbound> message = table.get(stray.message()).map(InboundItem::from);
    return new Written(stray, message, message.map(ListStrays::households).orElse(Set.of()));
  }

  private static Set<String> households(Inbound message) {
    return message.answers().stream()
        .map(Inbound.Answered::subject)
        .filter(Round::is)
        .map(HouseholdKey::id)
        .collect(Collectors.toSet());
  }

  private Map<String, Object> row(
      Written one, Inbound message, Map<String, Shown.Seen> seen, Staff by, People people) {
    String token = message.token();
    Map<String, Object> row = new TreeMap<>();
    row.put("at", one.stray().at().toString());
    row.put("role", role(token));
    row.put("name", people.find(one.stray().dong(), token).name());
    row.put("households", one.households().stream().filter(id -> may(seen, id)).sorted().toList());
    boolean read =
        one.households().isEmpty()
            ? VolunteerDesk.keeps(by)
            : one.households().stream().allMatch(id -> may(seen, id));
    if (read) {
      row.put("text", message.text().reveal());
    }
    return row;
  }

  private static boolean may(Map<String, Shown.Seen> seen, String household) {
    return seen.containsKey(household) && seen.get(household).has(FieldGroup.NOTES);
  }

  private String role(String token) {
    return table
        .plain(Contact.key(token))
        .map(Contact::from)
        .flatMap(Contact::role)
        .map(Enum::name)
        .orElse("");
  }
}
