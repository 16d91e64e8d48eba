package kr.salpim.testkit.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Edit;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitOrders;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.MemoryTable;

/** A centre whose visits are watched day by day. */
final class Days {

  static final String OLD = "+821000000777";
  static final String SECOND = "+821000000778";
  private static final Pattern NUMBER = Pattern.compile("\\(답: (\\d+)-");
  private static final Triage TRIAGE = Triage.shipped();

  final Centre centre;
  final Office office;
  private final Households households;
  private int said;
  private int references;

  Days() {
    this(new MemoryTable());
  }

  private Days(MemoryTable memory) {
    this(memory, memory);
  }

  /**
   * @param table what the centre sees of what is stored
   */
  Days(MemoryTable memory, Table table) {
    centre = new Centre(TRIAGE, memory, table);
    office = new Office(centre);
    households = new Households(memory, centre.hash, centre.clock, new CountedIds());
  }

  /** Somebody who agreed to be written to. */
  Profile of(String name, LocalDate birth) {
    return new Profile(
        List.of(Member.of(name, Optional.of(birth), Optional.of(OLD))),
        Optional.empty(),
        HouseholdType.OTHER,
        Housing.UNKNOWN,
        new Consent(true, false, Optional.of(LocalDate.of(2026, 1, 2))),
        false,
        false);
  }

  /** The household has somebody else who has a phone. */
  static Profile withSecondPhone(Profile before) {
    List<Member> members = new ArrayList<>(before.members());
    members.add(Member.of("한이복", Optional.of(LocalDate.of(1950, 5, 5)), Optional.of(SECOND)));
    return new Profile(
        members,
        before.residence(),
        before.type(),
        before.housing(),
        before.consent(),
        before.caution(),
        before.careCrisis());
  }

  /** Somebody found that the one household is the other. */
  Days merge(String from, String into) {
    new Merging(centre.memory, centre.clock, new CountedIds()).merge(from, into, "t");
    return this;
  }

  /** They are two after all. */
  Days part(String id) {
    new Merging(centre.memory, centre.clock, new CountedIds()).undo(id, "t");
    return this;
  }

  Home home(String id) {
    return households.find(id).orElseThrow();
  }

  /** Somebody changes what is known of the household. */
  Days changed(String id, UnaryOperator<Profile> how) {
    Home home = home(id);
    households.change(
        id,
        home.household().version(),
        new Edit(how.apply(home.profile()), home.household().zone()));
    return this;
  }

  /** The same profile with another consent and other marks. */
  static Profile with(Profile profile, Consent consent, boolean caution, boolean careCrisis) {
    return new Profile(
        profile.members(),
        profile.residence(),
        profile.type(),
        profile.housing(),
        consent,
        caution,
        careCrisis);
  }

  /** The household with all that turned out to be it. */
  Home family(String id) {
    return new Homes(centre.memory).family(id).orElseThrow();
  }

  String household(Profile profile) {
    return ((Settled.Created) loaded(profile)).id();
  }

  /** A row of a file is loaded. */
  Settled loaded(Profile profile) {
    return households.create(
        new Draft(
            "row-" + references++, DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
  }

  /** Moves on to a time in Seoul, ticking at whatever is due on the way. */
  Days until(String time) {
    Instant target = LocalDateTime.parse(time).atZone(WorkingDays.SEOUL).toInstant();
    for (Optional<Instant> due = earliest(target); due.isPresent(); due = earliest(target)) {
      if (due.get().isAfter(centre.clock.instant())) {
        centre.clock.advance(Duration.between(centre.clock.instant(), due.get()));
      }
      tick();
    }
    centre.clock.advance(Duration.between(centre.clock.instant(), target));
    return this;
  }

  void tick() {
    dies(centre.reactor::tick);
    dies(centre.visitTicker::tick);
    dies(centre.deliverer::tick);
    dies(centre::stream);
  }

  /** Where the process dies, the next tick goes on. */
  private static boolean dies(Runnable step) {
    try {
      step.run();
      return false;
    } catch (Crash died) {
      return true;
    }
  }

  private Optional<Instant> earliest(Instant until) {
    return centre.memory.all().stream()
        .flatMapToLong(item -> item.number(Attributes.DUE).stream())
        .filter(due -> due <= until.toEpochMilli())
        .min()
        .stream()
        .mapToObj(Instant::ofEpochMilli)
        .findFirst();
  }

  Days says(String phone, String text) {
    String id = "m" + said++;
    // A provider delivers until it is answered.
    while (dies(() -> centre.text(phone, id, text))) {
      continue;
    }
    dies(centre::stream);
    return this;
  }

  /** Answers the last question with these words by its number. */
  Days answers(String phone, String words, int choice) {
    String question =
        centre.received(phone).stream()
            .filter(text -> text.contains(words))
            .reduce((before, last) -> last)
            .orElseThrow();
    Matcher number = NUMBER.matcher(question);
    if (!number.find()) {
      throw new IllegalStateException("no number in " + question);
    }
    return says(phone, number.group(1) + "-" + choice);
  }

  /** So many minutes go by. */
  Days minutes(int count) {
    Instant target = centre.clock.instant().plus(Duration.ofMinutes(count));
    return until(target.atZone(WorkingDays.SEOUL).toLocalDateTime().toString());
  }

  List<Visit> visits() {
    return centre.memory.all().stream()
        .filter(item -> Visit.is(item.key()))
        .map(VisitItem::from)
        .toList();
  }

  Visit visit() {
    return visits().get(0);
  }

  /** The last text that the phone has received. */
  String last(String phone) {
    List<String> all = centre.received(phone);
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  /** How often the phone has received a text with these words. */
  long heard(String phone, String words) {
    return centre.received(phone).stream().filter(text -> text.contains(words)).count();
  }

  /** Somebody who agreed turns 65 soon: the visit that is planned for that. */
  Days owed() {
    household(of("김어른", LocalDate.of(1961, 11, 28)));
    tick();
    return this;
  }

  /** The day of the visit in Seoul. */
  LocalDate day() {
    return visit().start().orElseThrow().atZone(WorkingDays.SEOUL).toLocalDate();
  }

  /** A time of the visit's day. */
  Days onDay(String time) {
    return until(day() + "T" + time);
  }

  /** A time of the working day before the visit. */
  Days onEve(String time) {
    WorkingDays working = WorkingDays.shipped();
    LocalDate eve = day().minusDays(1);
    while (!working.works(eve)) {
      eve = eve.minusDays(1);
    }
    return until(eve + "T" + time);
  }

  /** So many minutes after the visit is to begin. */
  Days afterStart(int minutes) {
    Instant at = visit().start().orElseThrow().plus(Duration.ofMinutes(minutes));
    return until(at.atZone(WorkingDays.SEOUL).toLocalDateTime().toString());
  }

  /** Both promise; the visit is begun, ended, and this came of it. */
  Days cameTo(int result) {
    onEve("16:05").answers(DemoDong.PLANNER, "갈 수 있어요", 1).says(Office.NURSE, "1").afterStart(0);
    says(DemoDong.PLANNER, "시작").afterStart(40).says(DemoDong.PLANNER, "종료");
    return answers(DemoDong.PLANNER, "만났어요", result);
  }

  /** 동행 도우미, with a training on that day or with none. */
  Days helper(String phone, Optional<LocalDate> trained) {
    Address address = DemoDong.sms(phone);
    Staff helper =
        new Staff(
            DemoDong.CODE,
            Role.HELPER,
            centre.hash.of(address.canonical()),
            new Secret("도우미" + phone.substring(phone.length() - 3)),
            address,
            Optional.empty());
    Staff known = trained.map(helper::trainedOn).orElse(helper);
    office.hire(phone, known);
    return this;
  }

  /** Whether the person with this phone is to go. */
  boolean goes(String phone) {
    return visit().visitor(token(phone)).isPresent();
  }

  /** What people at a desk decide. */
  VisitOrders orders() {
    return new VisitOrders(
        centre.memory,
        new TableAreas(centre.memory, centre.clock),
        centre.visits,
        centre.mishaps,
        centre.clock,
        new CountedIds());
  }

  String token(String phone) {
    return centre.hash.of(DemoDong.sms(phone).canonical());
  }
}
