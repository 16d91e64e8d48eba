package kr.salpim.domain.tie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Somebody who looks after neighbours: item {@code D#<dong>} / {@code VOL#<contact token>}. It
 * stands on the clock at the next day that has to be planned.
 *
 * @param left first day in Seoul on which the person no longer does
 * @param planned last day whose rounds were planned
 * @param warned last day of a paper of whose end the coordinator has heard
 * @param due when the next day is planned
 * @param version as it is stored; of two who change it one is first
 */
public record Volunteer(
    String dong,
    String token,
    VolunteerGroup group,
    Secret name,
    Address address,
    Papers papers,
    Optional<LocalDate> left,
    Worked worked,
    Optional<LocalDate> planned,
    Optional<LocalDate> warned,
    Optional<Instant> due,
    long version) {

  public static final String SORT_PREFIX = "VOL#";
  private static final String GROUP = "g";
  private static final String NAME = "nm";
  private static final String ADDRESS = "ad";
  private static final String LEFT = "lf";
  private static final String WORKED = "wk";
  private static final String PLANNED = "pl";
  private static final String WARNED = "wa";
  private static final String VERSION = "v";

  public static Key key(String dong, String token) {
    return new Key(Dong.partition(dong), SORT_PREFIX + token);
  }

  public static boolean is(Key key) {
    return key.partition().startsWith(Dong.PARTITION_PREFIX) && key.sort().startsWith(SORT_PREFIX);
  }

  /** Of the item under the key: in which dong they look after neighbours. */
  public static String dong(Key key) {
    return key.partition().substring(Dong.PARTITION_PREFIX.length());
  }

  public Key key() {
    return key(dong, token);
  }

  public Contact toContact() {
    return Contact.known(token, address, Role.VOLUNTEER, name, dong);
  }

  /** Whether the person has not left. */
  public boolean present(LocalDate day) {
    return left.filter(gone -> !day.isBefore(gone)).isEmpty();
  }

  /** Whether somebody may be sent to a door: still there, with all papers of the group. */
  public boolean mayGo(LocalDate day, VolunteerRules rules, DatedNumbers numbers) {
    return present(day)
        && rules.of(group, day).papers().stream()
            .allMatch(paper -> papers.valid(paper, day, numbers));
  }

  public Volunteer working(LocalDate day, int minutes) {
    return with(worked.plus(day, minutes), planned, due);
  }

  public Volunteer plannedTo(LocalDate day, Optional<Instant> next) {
    return with(worked, Optional.of(day), next);
  }

  /** Days after this one are to be planned, where none was: then none is lost if that is late. */
  public Volunteer plannedSince(LocalDate day) {
    return with(worked, planned.or(() -> Optional.of(day)), due);
  }

  /** Planned at that moment, or sooner where that was so. */
  public Volunteer dueAt(Instant next) {
    return with(worked, planned, due.filter(at -> at.isBefore(next)).or(() -> Optional.of(next)));
  }

  /** The coordinator has heard that a paper ends on that day. */
  public Volunteer warnedOf(LocalDate day) {
    return new Volunteer(
        dong,
        token,
        group,
        name,
        address,
        papers,
        left,
        worked,
        planned,
        Optional.of(day),
        due,
        version);
  }

  /**
   * The same person with what is said of them now; what was worked and planned stays, and so do
   * papers of which nothing is said and a day of leaving that is still to come.
   */
  public Volunteer as(Volunteer said, LocalDate today) {
    return new Volunteer(
        dong,
        token,
        said.group,
        said.name,
        said.address,
        said.papers.or(papers),
        said.left.or(() -> left.filter(today::isBefore)),
        worked,
        planned,
        warned,
        due,
        version);
  }

  public Volunteer leaving(LocalDate day) {
    return new Volunteer(
        dong,
        token,
        group,
        name,
        address,
        papers,
        Optional.of(day),
        worked,
        planned,
        warned,
        due,
        version);
  }

  private Volunteer with(Worked work, Optional<LocalDate> to, Optional<Instant> next) {
    return new Volunteer(
        dong, token, group, name, address, papers, left, work, to, warned, next, version);
  }

  /** The change that writes a new one. */
  public Change added() {
    return new Change.Put(toItem(version), Condition.absent());
  }

  /** The change that writes it in the place of the stored one that it was made of. */
  public Change changed() {
    return new Change.Put(toItem(version + 1), Condition.is(VERSION, version));
  }

  private Item toItem(long written) {
    Item.Builder item =
        Item.at(key())
            .text(GROUP, group.name())
            .secret(NAME, name)
            .secret(ADDRESS, address.toSecret())
            .text(LEFT, left.map(LocalDate::toString))
            .text(PLANNED, planned.map(LocalDate::toString))
            .text(WARNED, warned.map(LocalDate::toString))
            .number(VERSION, written);
    papers.write(item);
    if (!worked.minutes().isEmpty()) {
      item.text(WORKED, worked.text());
    }
    due.ifPresent(at -> Timer.ROUND_PLAN.start(item, token, at, Lane.LATER));
    return item.build();
  }

  public static Volunteer from(Item item) {
    return new Volunteer(
        dong(item.key()),
        item.key().sort().substring(SORT_PREFIX.length()),
        VolunteerGroup.valueOf(item.text(GROUP).orElseThrow()),
        item.secret(NAME).orElseThrow(),
        item.secret(ADDRESS).map(Address::from).orElseThrow(),
        Papers.read(item),
        item.text(LEFT).map(LocalDate::parse),
        item.text(WORKED).map(Worked::parse).orElseGet(Worked::none),
        item.text(PLANNED).map(LocalDate::parse),
        item.text(WARNED).map(LocalDate::parse),
        item.number(Attributes.DUE).stream().mapToObj(Instant::ofEpochMilli).findFirst(),
        item.number(VERSION).orElseThrow());
  }
}
