package kr.salpim.domain.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Volunteer;

/** Who looks after neighbours in a dong. */
public final class Volunteers {

  /** 이웃살피미 of the largest dong several times over. */
  public static final int MAX = 1_000;

  /** With those who left and are kept for their activity log: all are read. */
  private static final int MAX_READ = 5 * MAX;

  /** What a contact may be besides without being somebody else to the centre. */
  private static final Set<Role> BESIDES = Set.of(Role.VOLUNTEER, Role.NEIGHBOUR);

  /** What came of it. */
  public enum Result {
    SET,
    LEFT,
    /** Nobody looks after neighbours there under this number. */
    UNKNOWN,
    /** The person looks after neighbours in another dong: a contact has one. */
    ELSEWHERE,
    /** The dong has as many as are looked through. */
    TOO_MANY
  }

  private final Table table;
  private final Clock clock;
  private final Rounds rounds;

  public Volunteers(Table table, Clock clock, Ids ids) {
    this.table = table;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /** All of a dong, those too who left. */
  public List<Volunteer> of(String dong) {
    return of(table, dong);
  }

  /** All of a dong by their tokens, those too who left. */
  static List<Volunteer> of(Table table, String dong) {
    return table.query(Dong.partition(dong), Volunteer.SORT_PREFIX, MAX_READ).stream()
        .map(Volunteer::from)
        .toList();
  }

  public Optional<Volunteer> find(String dong, String token) {
    return table.get(Volunteer.key(dong, token)).map(Volunteer::from);
  }

  /**
   * Writes who somebody is and which papers they have: a paper that is not named stays, and so does
   * what was worked and when they are planned next.
   */
  public Result set(Volunteer wished) {
    return rounds.first(() -> written(wished));
  }

  private Optional<Result> written(Volunteer wished) {
    Optional<Contact> contact = contact(wished.token());
    if (contact.filter(known -> elsewhere(known, wished)).isPresent()) {
      return Optional.of(Result.ELSEWHERE);
    }
    Optional<Volunteer> known = find(wished.dong(), wished.token());
    if (known.isEmpty() && full(wished.dong())) {
      return Optional.of(Result.TOO_MANY);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(known.map(before -> before.as(wished, today()).changed()).orElseGet(wished::added));
    known(wished, contact).ifPresent(changes::add);
    return rounds.written(changes, Result.SET);
  }

  private boolean full(String dong) {
    LocalDate today = today();
    return of(dong).stream().filter(one -> one.present(today)).count() >= MAX;
  }

  private LocalDate today() {
    return CheckDays.day(clock.instant());
  }

  private boolean elsewhere(Contact contact, Volunteer wished) {
    return contact
        .dong()
        .filter(dong -> !dong.equals(wished.dong()))
        .flatMap(dong -> find(dong, wished.token()))
        .filter(other -> other.present(today()))
        .isPresent();
  }

  /**
   * The contact as a volunteer's, unless the centre knows it as more: staff, helpers, 통장 and
   * residents of a household stay who they are. What the person refused stays too.
   */
  private static Optional<Change> known(Volunteer volunteer, Optional<Contact> contact) {
    Contact wished = volunteer.toContact();
    if (contact.isEmpty()) {
      return Optional.of(new Change.Put(wished.toItem(), Condition.absent()));
    }
    Optional<Role> role = contact.get().role();
    if (role.filter(one -> !BESIDES.contains(one)).isPresent()) {
      return Optional.empty();
    }
    Condition same =
        role.map(one -> Condition.is(Contact.ROLE, one.name()))
            .orElseGet(() -> Condition.missing(Contact.ROLE));
    return Optional.of(
        new Change.Update(
            Contact.key(volunteer.token()),
            wished.toItem().attributes(),
            Map.of(),
            Set.of(),
            same));
  }

  /**
   * Somebody looks after no neighbours any more from that day on; their ties go to others. Once it
   * has come, the number is known as anybody's who wrote.
   */
  public Result leave(String dong, String token, LocalDate day) {
    return rounds.first(() -> left(dong, token, day));
  }

  private Optional<Result> left(String dong, String token, LocalDate day) {
    Optional<Volunteer> volunteer = find(dong, token);
    if (volunteer.isEmpty()) {
      return Optional.of(Result.UNKNOWN);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(volunteer.get().leaving(day).changed());
    contact(token)
        .filter(known -> !day.isAfter(today()))
        .filter(known -> known.role().equals(Optional.of(Role.VOLUNTEER)))
        .filter(known -> known.dong().equals(Optional.of(dong)))
        .ifPresent(known -> changes.add(unknown(token)));
    return rounds.written(changes, Result.LEFT);
  }

  private static Change unknown(String token) {
    return new Change.Update(
        Contact.key(token),
        Map.of(),
        Map.of(),
        Set.of(Contact.ROLE, Contact.NAME, Contact.DONG),
        Condition.is(Contact.ROLE, Role.VOLUNTEER.name()));
  }

  private Optional<Contact> contact(String token) {
    return table.get(Contact.key(token)).map(Contact::from);
  }
}
