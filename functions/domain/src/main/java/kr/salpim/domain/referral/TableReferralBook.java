package kr.salpim.domain.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** What agencies see and do of what was sent to them, in the table. */
public final class TableReferralBook implements ReferralBook {

  private static final String FETCH = "referral-fetch";
  private static final String ACT = "referral-act";

  private static final Set<ReferralAct> ENDS =
      EnumSet.of(ReferralAct.DECLINE, ReferralAct.COMPLETE, ReferralAct.HAND_BACK);

  /** As ids are given: nothing else is looked for, however long it is. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final Table table;
  private final Homes homes;
  private final Scenes scenes;
  private final Sheets sheets;
  private final Moves moves;
  private final AgencyList list;
  private final AccessLog log;
  private final KeyedHash hash;
  private final Clock clock;
  private final Rounds rounds;

  TableReferralBook(
      Table table,
      Scenes scenes,
      Sheets sheets,
      Moves moves,
      AccessLog log,
      KeyedHash hash,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.homes = new Homes(table);
    this.scenes = scenes;
    this.sheets = sheets;
    this.moves = moves;
    this.list = new AgencyList(table);
    this.log = log;
    this.hash = hash;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  @Override
  public Optional<ReferralSheet> fetch(PartnerCaller caller, String id, String purpose) {
    Optional<Scene> scene =
        seen(caller, PartnerScope.REFERRAL_READ, id).filter(one -> covers(caller, one));
    Optional<ReferralSheet> sheet = scene.flatMap(one -> sheets.sheet(one, purpose));
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    Change.Put record =
        record(
            caller,
            scene.get(),
            FETCH,
            Verb.READ,
            sheets.groups(scene.get(), purpose),
            Optional.of(purpose));
    // Its id is new: what is refused is a record that was written, and its answer lost.
    Written written = table.write(record);
    return written instanceof Written.Applied || table.get(record.key()).isPresent()
        ? sheet
        : Optional.empty();
  }

  @Override
  public Acted act(
      PartnerCaller caller, String id, ReferralAct act, Optional<Secret> text, String once) {
    String named = hash.of("referral-once|" + caller.partner().id() + "|" + once);
    return rounds.first(() -> acted(caller, id, act, text, named));
  }

  private Optional<Acted> acted(
      PartnerCaller caller, String id, ReferralAct act, Optional<Secret> text, String once) {
    Optional<Scene> scene =
        seen(caller, PartnerScope.REFERRAL_WRITE, id)
            .filter(one -> covers(caller, one) || ends(caller, act, one));
    if (scene.isEmpty()) {
      return Optional.of(new Acted.Missing());
    }
    Optional<ReferralSummary> before = scene.get().referral().answered(once);
    if (before.isPresent()) {
      return Optional.of(new Acted.Done(before.get()));
    }
    Moves.Doer by = new Moves.Doer(ReferralEntry.partner(caller.partner().id()), once);
    Optional<Moves.Moved> moved = moves.acted(scene.get(), act, text, by);
    if (moved.isEmpty()) {
      return Optional.of(new Acted.WrongState(scene.get().referral().state()));
    }
    List<Change> changes = new ArrayList<>(moved.get().changes());
    changes.add(
        record(caller, scene.get(), ACT, Verb.CHANGE, Set.of(FieldGroup.STATE), Optional.empty()));
    return rounds.written(changes, new Acted.Done(moved.get().referral().summary()));
  }

  @Override
  public List<ReferralSummary> list(
      PartnerCaller caller, Optional<ReferralState> state, Optional<Instant> before, int limit) {
    if (!may(caller, PartnerScope.REFERRAL_READ)) {
      return List.of();
    }
    return list
        .newest(
            caller.partner().id(),
            limit,
            row ->
                state.stream().allMatch(row.summary().state()::equals)
                    && before.stream().allMatch(row.summary().sent()::isBefore)
                    && homes.dong(row.household()).filter(caller::covers).isPresent())
        .stream()
        .map(AgencyList.Row::summary)
        .toList();
  }

  private boolean may(PartnerCaller caller, PartnerScope scope) {
    LocalDate day = WorkingDays.day(clock.instant());
    return caller.may(scope) && caller.partner().present(day);
  }

  private static boolean covers(PartnerCaller caller, Scene scene) {
    return caller.covers(scene.turn().dong().code());
  }

  /** Where the household moved away from the agency's areas it can still say how it ended. */
  private static boolean ends(PartnerCaller caller, ReferralAct act, Scene scene) {
    return ENDS.contains(act) && !caller.partner().covers(scene.turn().dong().code());
  }

  /** What the caller may see under this id, wherever the household is: its own, and sent. */
  private Optional<Scene> seen(PartnerCaller caller, PartnerScope scope, String id) {
    Partner partner = caller.partner();
    if (!may(caller, scope) || !ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return list.household(partner.id(), id)
        .flatMap(household -> scenes.read(household, id, clock.instant()))
        .filter(scene -> scene.referral().partner().equals(Optional.of(partner.id())))
        .map(scene -> scene.with(partner));
  }

  private Change.Put record(
      PartnerCaller caller,
      Scene scene,
      String command,
      Verb verb,
      Set<FieldGroup> groups,
      Optional<String> purpose) {
    return log.record(
        Actor.named(caller.partner().id()),
        caller.source(),
        caller.call(),
        scene.referral().household(),
        command,
        verb,
        groups,
        AccessRecord.Outcome.ALLOWED,
        purpose);
  }
}
