package kr.salpim.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Sex;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.domain.tie.VolunteerGroup;

/**
 * The neighbourhood that the board shows, as it stands in {@code guro4.json}.
 *
 * @param office the district office (자치구), whose staff look after every dong at night
 * @param account name of our account on each channel
 * @param phoneLines through what text messages leave, in order of preference
 * @param messengerLines messengers that are switched on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoDong(
    Place dong,
    Place office,
    List<Area> zones,
    String account,
    List<String> channels,
    List<String> phoneLines,
    List<String> messengerLines,
    List<Person> people,
    List<Family> households,
    List<Tied> ties) {

  private static final String FILE = "/kr/salpim/local/demo/guro4.json";

  /**
   * @param code ten-digit administrative code; five digits of a district office
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Place(String code, String name) {}

  /**
   * A zone (담당구역).
   *
   * @param tongs the 통 that belong to it, such as {@code 1-7,9}
   */
  public record Area(String name, String tongs) {}

  /**
   * @param phone in E.164
   * @param title what the person is called, in Korean
   * @param zone the person's zone (담당구역)
   * @param office whether the person works for the district office
   * @param looksAfter reference of the household that the person looks after
   * @param trained day of the training, as 2026-03-02, without which no helper is named for a visit
   * @param group of a volunteer
   * @param examples what this person might write
   */
  public record Person(
      String phone,
      Role role,
      String name,
      String title,
      Optional<String> zone,
      boolean office,
      Optional<String> looksAfter,
      Optional<String> trained,
      Optional<VolunteerGroup> group,
      List<String> examples) {

    /** Whether the person stands on the list of those who work for the dong. */
    boolean employed() {
      return role.staff() || role == Role.HELPER;
    }
  }

  /**
   * A household of one person.
   *
   * @param reference from which its id derives
   * @param birth day of birth, ISO 8601; {@code 65+75} was 65 as many days before the first start,
   *     so that a visit for that is due soon on whatever day somebody tries it
   * @param consents agreed to be written to, in that case on the day of the first start
   */
  public record Family(
      String reference,
      String name,
      Sex sex,
      String birth,
      String phone,
      String address,
      String tong,
      String zone,
      HouseholdType type,
      Housing housing,
      boolean consents) {

    private static final Pattern AGE = Pattern.compile("(\\d{2})\\+(\\d{1,3})");

    /** Whether it depends on the day; it is loaded once and stays as it is. */
    boolean relative() {
      return consents || AGE.matcher(birth).matches();
    }

    private LocalDate born(LocalDate today) {
      Matcher age = AGE.matcher(birth);
      return age.matches()
          ? today.minusDays(Long.parseLong(age.group(2))).minusYears(Long.parseLong(age.group(1)))
          : LocalDate.parse(birth);
    }

    /**
     * @param today in Seoul
     */
    Draft draft(String dong, LocalDate today) {
      Optional<LocalDate> born = Optional.of(born(today));
      Member member = new Member(name, sex, born, "본인", Optional.of(phone), Optional.empty());
      Profile profile =
          new Profile(
              List.of(member),
              Optional.of(new Residence(address, Optional.of(tong))),
              type,
              housing,
              consents ? new Consent(true, false, Optional.of(today)) : Consent.unasked(),
              false,
              false);
      return new Draft(reference, dong, Optional.of(zone), profile, Optional.empty());
    }
  }

  /**
   * Who looks after which household, from the day after the first start on.
   *
   * @param days of the week in Korean, such as 월수금
   */
  public record Tied(
      String volunteer, String substitute, String household, String days, String from, String to) {

    private static final String WEEK = "월화수목금토일";

    TieTimes times() {
      Set<DayOfWeek> on =
          days.chars()
              .mapToObj(day -> DayOfWeek.of(WEEK.indexOf(day) + 1))
              .collect(Collectors.toSet());
      return new TieTimes(on, LocalTime.parse(from), LocalTime.parse(to), false);
    }
  }

  Sending sending() {
    return Sending.through(lines(phoneLines), lines(messengerLines));
  }

  private static List<Line> lines(List<String> words) {
    return words.stream().map(Line::parse).toList();
  }

  /** The one that is shipped. */
  public static DemoDong shipped(ObjectMapper json) {
    try (InputStream file = DemoDong.class.getResourceAsStream(FILE)) {
      return json.readValue(file, DemoDong.class);
    } catch (IOException broken) {
      throw new IllegalStateException("no demo dong in " + FILE, broken);
    }
  }
}
