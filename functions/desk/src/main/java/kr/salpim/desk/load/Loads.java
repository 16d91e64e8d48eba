package kr.salpim.desk.load;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Permissions;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.load.LoadFile;
import kr.salpim.domain.load.LoadJob;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.load.Loader;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.table.Table;

/** Loaders, each for one caller: whoever loads can load into their own area alone. */
@ApplicationScoped
class Loads {

  static final String JOB = "job";
  private static final int MAX_JOB = 64;

  /** A row waits for the table most of its time; more at once would press upon it. */
  private static final int AT_ONCE = 8;

  /** Columns that change more than a row must: whoever fills them needs the group's right too. */
  private static final Map<LoadKind, Map<String, FieldGroup>> GUARDED =
      Map.of(
          LoadKind.HOUSEHOLDS,
          Map.of("caution", FieldGroup.CAUTION, "care_crisis", FieldGroup.ABUSE),
          LoadKind.SIGNALS,
          Map.of("note", FieldGroup.NOTES));

  private final Table table;
  private final KeyedHash hash;
  private final PhoneNumbers phones;
  private final ReferralParts referrals;
  private final Clock clock;
  private final Ids ids;
  private final SignalCatalogue catalogue = SignalCatalogue.shipped();
  private final Permissions permissions = Permissions.shipped();
  private final Crew crew = new ThreadCrew(AT_ONCE);

  Loads(
      Table table,
      KeyedHash hash,
      PhoneNumbers phones,
      ReferralParts referrals,
      Clock clock,
      Ids ids) {
    this.referrals = referrals;
    this.table = table;
    this.hash = hash;
    this.phones = phones;
    this.clock = clock;
    this.ids = ids;
  }

  /** Loads what the caller may of a file: a row that says more is refused. */
  Loader loader(Staff by, LoadFile file) {
    Set<String> closed =
        GUARDED.get(file.kind()).entrySet().stream()
            .filter(column -> !may(by, column.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new Loader(
            table,
            hash,
            phones,
            dongs(by),
            closed,
            catalogue::check,
            Loads::fields,
            crew,
            clock,
            ids)
        .hearing(referrals.stranded()::ofHousehold);
  }

  LoadJob job(Body body) {
    // Only the file's own item is read: what the rows may is of no account.
    return LoadJob.find(table, body.text(JOB, MAX_JOB))
        .orElseThrow(() -> body.wrong(JOB, "is none that is known"));
  }

  /** What is done with a file by whoever of its area may load one: at each call anew. */
  Deed deed(Staff by, LoadFile file, Verb verb, List<String> whose, Supplier<DeskAnswer> act) {
    Set<FieldGroup> groups = groups(file.kind());
    if (!within(by.dong(), file.dong()) || !groups.stream().allMatch(group -> may(by, group))) {
      return Deed.refused(whose, verb, groups, "you may not load a file of " + file.kind());
    }
    GUARDED.get(file.kind()).entrySet().stream()
        .filter(column -> file.mayHave(column.getKey()) && may(by, column.getValue()))
        .forEach(column -> groups.add(column.getValue()));
    return new Deed(whose, verb, groups, true, act);
  }

  private boolean may(Staff by, FieldGroup group) {
    Subject anybody = new Subject(by.dong(), Optional.empty(), Set.of(), Optional.empty(), false);
    LocalDate today = clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
    return permissions.may(Viewer.of(by), anybody, group, Verb.CHANGE, today);
  }

  /** What every row of a file changes. */
  private static Set<FieldGroup> groups(LoadKind kind) {
    return kind == LoadKind.SIGNALS
        ? EnumSet.of(FieldGroup.SIGNALS)
        : EnumSet.of(FieldGroup.ADDRESS_CARD, FieldGroup.CONTACT, FieldGroup.MEMBERS);
  }

  /** Dong of the caller's area that are set up, each looked up once. */
  private Predicate<String> dongs(Staff by) {
    Map<String, Boolean> known = new ConcurrentHashMap<>();
    return code ->
        code.length() == Dong.DIGITS
            && within(by.dong(), code)
            && known.computeIfAbsent(code, this::isSetUp);
  }

  private static boolean within(String area, String code) {
    return code.equals(area) || Dong.gu(code).equals(area);
  }

  private boolean isSetUp(String code) {
    return table.get(Dong.nameItem(code, "").key()).isPresent();
  }

  /** A flat object's fields, as they are written. */
  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object(line).properties()) {
      if (field.getValue().isContainerNode()) {
        throw new IllegalArgumentException("not flat");
      }
      if (!field.getValue().isNull()) {
        fields.put(field.getKey(), field.getValue().asText());
      }
    }
    return fields;
  }

  private static JsonNode object(String line) {
    try {
      return Json.readObject(line.getBytes(StandardCharsets.UTF_8));
    } catch (Malformed malformed) {
      throw new IllegalArgumentException("no JSON object");
    }
  }
}
