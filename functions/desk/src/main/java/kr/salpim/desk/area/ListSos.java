package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.sos.Place;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.watch.Watch;

/**
 * Shows a dong's SOS of which nobody could be told, newest first: who wears the watch, and to 복지팀장
 * and 동장 or who stands in for them also where it was, to the others where there is none of these.
 */
@Singleton
class ListSos implements StaffCommand {

  /** A dong has three watches and its gu one. */
  private static final int MAX_LISTED = 20;

  private final Table table;
  private final Offices offices;
  private final Clock clock;

  ListSos(Table table, Offices offices, Clock clock) {
    this.table = table;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sos-list";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String code = body.has(Offices.DONG) ? body.dong(Offices.DONG) : by.dong();
    if (!code.equals(by.dong()) && !Dong.gu(code).equals(by.dong())) {
      return Deed.refused(List.of(code), Verb.READ, Set.of(), "you do not work for this dong");
    }
    List<Sos> calls = stuck(code);
    List<String> whose =
        Stream.concat(
                Stream.of(code), calls.stream().flatMap(s -> wearer(s).stream()).map(Wearer::token))
            .distinct()
            .toList();
    Dong dong = offices.dong(code);
    return new Deed(
        whose,
        Verb.READ,
        Set.of(),
        true,
        () ->
            DeskAnswer.of(
                "LISTED", Map.of("calls", calls.stream().map(s -> row(s, dong, by)).toList())));
  }

  /** Where nobody leads but the wearer, all who work there: a life counts more. */
  private boolean sees(Dong dong, Staff by, Optional<Wearer> wearer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
    Roster roster = new Roster(dong);
    String worn = wearer.map(Wearer::token).orElse("");
    return roster.leads(by, today)
        || roster.leads(today).stream().allMatch(lead -> lead.token().equals(worn));
  }

  private List<Sos> stuck(String code) {
    return table.board(Parking.sosList(code), MAX_LISTED).stream()
        .flatMap(key -> read(key).stream())
        // The index lags: what people were told of a moment ago still stands in it.
        .filter(Parking::stuck)
        .map(SosItem::from)
        .toList();
  }

  /** Without the place where that does not open, which may be why nobody could be told. */
  private Optional<Item> read(Key key) {
    try {
      return table.get(key);
    } catch (TableDown | TableBusy | TableUnclear unreachable) {
      throw unreachable;
    } catch (RuntimeException shut) {
      return table.plain(key);
    }
  }

  private Optional<Wearer> wearer(Sos sos) {
    return sos.wearer()
        .or(() -> table.get(Watch.key(sos.watch())).map(Watch::from).flatMap(Watch::wearer));
  }

  private Map<String, Object> row(Sos sos, Dong dong, Staff by) {
    Map<String, Object> row = new TreeMap<>();
    row.put("at", sos.at().toString());
    row.put("received", sos.received().toString());
    Optional<Wearer> wearer = wearer(sos);
    row.put("name", wearer.flatMap(this::person).map(who -> who.name().reveal()).orElse(""));
    row.put("wearing", wearer.filter(Wearer::wearing).isPresent());
    sos.battery().ifPresent(percent -> row.put("battery", percent));
    sos.place()
        .filter(place -> sees(dong, by, wearer))
        .ifPresent(place -> row.put("place", place(place)));
    return row;
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("latitude", place.north());
    shown.put("longitude", place.east());
    place.accuracyMetres().ifPresent(metres -> shown.put("accuracyMetres", metres));
    return shown;
  }

  /** Who left is nobody any longer. */
  private Optional<Staff> person(Wearer wearer) {
    return offices.dong(wearer.dong()).staff(wearer.token());
  }
}
