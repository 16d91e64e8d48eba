package kr.salpim.desk.load;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
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

  /** What others say of somebody comes from themselves, not from a file. */
  private static final Set<SignalSource> SOURCES =
      Set.of(SignalSource.INSTITUTION, SignalSource.STAFF);

  private final Loads loads;
  private final KeyedHash hash;

  BeginLoad(Loads loads, KeyedHash hash) {
    this.loads = loads;
    this.hash = hash;
  }

  @Override
  public String name() {
    return "load-begin";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    LoadFile file = file(body, by);
    return loads.deed(
        by,
        file,
        Verb.CHANGE,
        List.of(by.dong()),
        () -> LoadAnswers.of(loads.loader(by, file).begin(file)));
  }

  private LoadFile file(Body body, Staff by) {
    String name = body.text("name", MAX_NAME);
    String sha = body.text("sha256", MAX_NAME);
    if (!SHA_256.matcher(sha).matches()) {
      throw body.wrong("sha256", "must be the file's SHA-256 in 64 small hexadecimal digits");
    }
    LoadKind kind = body.word("kind", LoadKind.class);
    Format format = body.word("format", Format.class);
    SignalSource source =
        body.optionalWord("source", SignalSource.class).orElse(SignalSource.INSTITUTION);
    if (!SOURCES.contains(source)) {
      throw body.wrong("source", "must be one of " + new TreeSet<>(SOURCES));
    }
    return new LoadFile(
        LoadFile.id(hash, by.dong() + "|" + name, sha),
        kind,
        format,
        body.text("institution", MAX_NAME),
        source,
        body.has("dong") ? body.dong("dong") : by.dong(),
        format == Format.CSV ? body.strings("header", MAX_COLUMN) : List.of(),
        by.token());
  }
}
