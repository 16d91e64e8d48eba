package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.tie.Papers.Paper;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;

/** Shows who looks after neighbours in the caller's dong: papers, minutes and how many ties. */
@Singleton
class ListVolunteers implements StaffCommand {

  private final Volunteers volunteers;
  private final Ties ties;
  private final CheckParts parts;
  private final Offices offices;

  ListVolunteers(Volunteers volunteers, Ties ties, CheckParts parts, Offices offices) {
    this.volunteers = volunteers;
    this.ties = ties;
    this.parts = parts;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "volunteers";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return Deed.read(
        by.dong(), () -> DeskAnswer.of("LISTED", Map.of("volunteers", rows(by.dong()))));
  }

  private List<Map<String, Object>> rows(String dong) {
    LocalDate today = offices.today();
    Map<String, Long> tied =
        ties.ofDong(dong).stream()
            .filter(tie -> tie.end().filter(end -> !end.isAfter(today)).isEmpty())
            .collect(Collectors.groupingBy(Tie::volunteer, Collectors.counting()));
    return volunteers.of(dong).stream()
        .sorted(Comparator.comparing(volunteer -> volunteer.name().reveal()))
        .map(volunteer -> row(volunteer, tied.getOrDefault(volunteer.token(), 0L), today))
        .toList();
  }

  private Map<String, Object> row(Volunteer volunteer, long tied, LocalDate today) {
    Map<String, Object> row = new TreeMap<>();
    row.put("volunteer", volunteer.token());
    row.put("name", volunteer.name().reveal());
    row.put("phone", volunteer.address().user());
    row.put("group", volunteer.group().name());
    row.put("groupName", VolunteerWords.korean(volunteer.group()));
    row.put("left", volunteer.left().map(LocalDate::toString).orElse(""));
    row.put("mayGo", volunteer.mayGo(today, parts.rules(), parts.numbers()));
    row.put(
        "papers",
        Arrays.stream(Paper.values()).map(paper -> paper(volunteer, paper, today)).toList());
    row.put("minutesWeek", volunteer.worked().week(today));
    row.put("minutesMonth", volunteer.worked().month(today));
    row.put("ties", tied);
    return row;
  }

  private Map<String, Object> paper(Volunteer volunteer, Paper paper, LocalDate today) {
    return Map.of(
        "paper", paper.name(),
        "needed", parts.rules().of(volunteer.group(), today).papers().contains(paper),
        "until",
            volunteer.papers().until(paper, parts.numbers()).map(LocalDate::toString).orElse(""),
        "valid", volunteer.papers().valid(paper, today, parts.numbers()));
  }
}
