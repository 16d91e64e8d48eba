package kr.salpim.desk.load;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Permissions;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.load.Format;
import kr.salpim.domain.load.LoadFile;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.SignalSource;

/** Begins to load a file, or finds how far the same file has come. */
@Singleton
class BeginLoad implements StaffCommand {

  private static final int MAX_NAME = 100;
  private static final int MAX_COLUMN = 100;
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final Loads loads;
  private final KeyedHash hash;
  private final Clock clock;
  private final Permissions permissions = Permissions.shipped();

  BeginLoad(Loads loads, KeyedHash hash, Clock clock) {
    this.loads = loads;
    this.hash = hash;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "load-begin";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    LoadFile file = file(body, by);
    Set<FieldGroup> groups = Loads.groups(file.kind());
    List<String> whose = List.of(by.dong());
    return mayLoad(by, groups)
        ? new Deed(
            whose, Verb.CHANGE, groups, true, () -> LoadAnswers.of(loads.loader(by).begin(file)))
        : Deed.refused(whose, Verb.CHANGE, groups, "you may not load a file of " + file.kind());
  }

  private boolean mayLoad(Staff by, Set<FieldGroup> groups) {
    Subject anybody = new Subject(by.dong(), Optional.empty(), Set.of(), Optional.empty(), false);
    return groups.stream()
        .allMatch(
            group ->
                permissions.may(
                    Viewer.of(by),
                    anybody,
                    group,
                    Verb.CHANGE,
                    clock.instant().atZone(WorkingDays.SEOUL).toLocalDate()));
  }

  private LoadFile file(Body body, Staff by) {
    String name = body.text("name", MAX_NAME);
    String sha = body.text("sha256", MAX_NAME);
    if (!SHA_256.matcher(sha).matches()) {
      throw body.wrong("sha256", "must be the file's SHA-256 in 64 small hexadecimal digits");
    }
    LoadKind kind = body.word("kind", LoadKind.class);
    Format format = body.word("format", Format.class);
    return new LoadFile(
        LoadFile.id(hash, by.dong() + "|" + name, sha),
        kind,
        format,
        body.text("institution", MAX_NAME),
        body.optionalWord("source", SignalSource.class).orElse(SignalSource.INSTITUTION),
        body.has("dong") ? body.dong("dong") : dong(by),
        format == Format.CSV ? body.strings("header", MAX_COLUMN) : List.of(),
        by.token());
  }

  /** An office of a gu has no dong of its own: its rows must name theirs. */
  private static String dong(Staff by) {
    return by.dong().length() == 10 ? by.dong() : "";
  }
}
