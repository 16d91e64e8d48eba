package kr.salpim.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.household.Candidate;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.load.BadRow;
import kr.salpim.domain.load.Chunk;
import kr.salpim.domain.load.ChunkResult;
import kr.salpim.domain.load.Chunks;
import kr.salpim.domain.load.Format;
import kr.salpim.domain.load.LoadFile;
import kr.salpim.domain.load.LoadJob;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.load.Loader;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.risk.WrongValue;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.centre.PlainHash;
import kr.salpim.testkit.centre.PlainPhones;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** Files of households and of signals, good and bad, whole and twice. */
class LoaderTest {

  private static final String OTHER_DONG = "1153056000";

  private static final String SIGNALS = "관리번호,종류,기준일,금액,개월,성명,생년월일,주소,전화번호";

  private static final List<String> GOOD =
      List.of(
          SIGNALS,
          "A-1,NHIS_ARREARS,2026-11-02,\"312,000\",4,김영자,1950-03-02,디지털로 123,010-0000-0101",
          "A-2,POWER_CUT,20261110,,,김영자,1950.03.02,\"서울 구로구 디지털로 123\",",
          "A-3,SOMETHING_NEW,2026-11-11,,,,,,010-0000-0102");

  private final KeyedHash hash = new PlainHash();
  private final MovedClock clock = new MovedClock(Centre.START);
  private final CountedIds ids = new CountedIds();
  private final MemoryTable memory = new MemoryTable();

  @Test
  void signalsGoToTheirHouseholdsAndThoseOfNobodyKnownToProvisionalOnes() {
    LoadJob job = load(memory, "a.csv", LoadKind.SIGNALS, GOOD);
    assertThat(counts(job)).isEqualTo("3/0/0 DONE at 4");
    List<Item> signals = signals(memory);
    assertThat(signals).hasSize(3);
    assertThat(signals.stream().map(item -> Household.id(item.key())).distinct()).hasSize(2);
    assertThat(homes(memory))
        .extracting(home -> home.household().standing())
        .containsOnly(Standing.PROVISIONAL);
    long now = clock.millis();
    assertThat(signals)
        .allSatisfy(
            item -> {
              assertThat(item.text(Attributes.LANE)).contains("later");
              assertThat(item.number(Attributes.DUE).orElseThrow())
                  .isBetween(now, now + Duration.ofMinutes(30).toMillis());
            });
  }

  @Test
  void theSameFileTwiceChangesNothingUnderItsNameOrAnother() {
    load(memory, "a.csv", LoadKind.SIGNALS, GOOD);
    Map<Object, Item> before = facts(memory);
    clock.advance(Duration.ofDays(1));
    assertThat(counts(load(memory, "a.csv", LoadKind.SIGNALS, GOOD))).startsWith("3/0/0");
    assertThat(counts(load(memory, "b.csv", LoadKind.SIGNALS, GOOD))).startsWith("0/3/0");
    assertThat(facts(memory)).isEqualTo(before);
  }

  @Test
  void eachBadRowIsRefusedWithItsLineAndReasonAndTheRestIsTaken() {
    List<String> lines = new ArrayList<>(GOOD);
    lines.add("A-4,POWER_CUT,2027-01-01,,,김영자,1950-03-02,디지털로 123,");
    lines.add("A-5,NHIS_ARREARS,2026-11-02,-5,,김영자,1950-03-02,디지털로 123,");
    lines.add("A-6,POWER_CUT,2026-11-02");
    lines.add("A-7,POWER_CUT,2026-13-02,,,김영자,1950-03-02,디지털로 123,");
    lines.add("A-1,NHIS_ARREARS,2026-11-02,999,4,김영자,1950-03-02,디지털로 123,010-0000-0101");
    lines.add("A-8,POWER_CUT,2026-11-02,,," + "김".repeat(70) + ",1950-03-02,디지털로 123,");
    lines.add("A-9,POWER_CUT,2026-11-02,,,김영자,500302-2345678,디지털로 123,");
    lines.add("A-10,POWER_CUT,2026-11-02,,,,,,");
    lines.add("A-11,BAD_KIND,2026-11-02,,,김영자,1950-03-02,디지털로 123,");
    lines.add(",POWER_CUT,2026-11-02,,,김영자,1950-03-02,디지털로 123,");
    lines.add("A-12,POWER_CUT,2026-11-02,,,김영자,1950-03-02,\"디지털로 123,");
    lines.add("A-13,POWER_CUT,2026-11-02,,,박철수,1961-01-01,디지털로 9,");
    LoadJob job = load(memory, "a.csv", LoadKind.SIGNALS, lines);
    assertThat(counts(job)).isEqualTo("4/0/11 DONE at 16");
    assertThat(reasons(job))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(5L, "observed in-future"),
                Map.entry(6L, "amount negative"),
                Map.entry(7L, "row unreadable"),
                Map.entry(8L, "observed unreadable"),
                Map.entry(9L, "reference other-content"),
                Map.entry(10L, "name too-long"),
                Map.entry(11L, "birth resident-number, birth unreadable"),
                Map.entry(12L, "name missing"),
                Map.entry(13L, "kind not-so"),
                Map.entry(14L, "reference missing"),
                Map.entry(15L, "row unreadable")));
    assertThat(signals(memory)).hasSize(4);
    assertThat(memory.all().toString()).doesNotContain("2345678");
  }

  @Test
  void anUnknownDongIsRefusedAndAKnownOneTaken() {
    List<String> lines =
        List.of(
            "reference,dong,kind,observed,phone",
            "1,1153059500,POWER_CUT,2026-11-02,010-0000-0101",
            "2,9999999999,POWER_CUT,2026-11-02,010-0000-0102");
    LoadJob job = load(memory, "a.csv", LoadKind.SIGNALS, lines);
    assertThat(reasons(job)).isEqualTo(Map.of(3L, "dong unknown-dong"));
    assertThat(homes(memory)).hasSize(1);
  }

  @Test
  void whoIsKnownInAnotherDongIsNotChangedByAFileOfThisOne() {
    String header = "reference,dong,name,birth,phone";
    List<String> there = List.of(header, "1,1153056000,김영자,1950-03-02,010-0000-0101");
    load(memory, OTHER_DONG::equals, "there.csv", LoadKind.HOUSEHOLDS, there);
    Home before = homes(memory).get(0);

    List<String> here = List.of(header, "2,,김영자,1950-03-02,010-0000-0101");
    LoadJob job = load(memory, "here.csv", LoadKind.HOUSEHOLDS, here);
    assertThat(reasons(job)).isEqualTo(Map.of(2L, "person known-in-another-area"));
    assertThat(homes(memory)).containsExactly(before);

    load(memory, "a.csv", LoadKind.SIGNALS, GOOD.subList(0, 2));
    Item signal = signals(memory).get(0);
    assertThat(Household.id(signal.key())).isNotEqualTo(before.id());
    assertThat(homes(memory)).hasSize(2).contains(before);
    assertThat(memory.all())
        .anyMatch(
            item -> item.key().equals(Candidate.key(Household.id(signal.key()), before.id())));
  }

  @Test
  void aFileWithoutTheColumnsThatEveryRowNeedsIsRefusedAsAWhole() {
    ChunkResult result = loader(memory).begin(file("a.csv", LoadKind.SIGNALS, List.of("성명", "이름")));
    assertThat(result).isInstanceOf(ChunkResult.Refused.class);
    assertThat(result.toString()).contains("reference", "kind", "observed", "too-many");
    assertThat(memory.all()).isEmpty();
  }

  @Test
  void householdsAreLoadedWithAllTheirMembers() {
    List<String> lines =
        List.of(
            "\uFEFF관리번호,성명,생년월일,성별,전화번호,주소,통,가구유형,주거유형,성명2,생년월일2,관계2,방문유의,연락동의,동의일",
            "1,김영자,1950-03-02,여,010-0000-0101,\"디지털로 123,\n202호\",3통,조손,월세,김하늘,2012-05-05,손자,예,예,2026-01-05",
            "2,박철수,1975-07-07,남,010-0000-0102,구로동 12-3,,1인,고시원,,,,,,",
            "3,이순이,1975-07-07,녀,,,,,,,,,,,");
    LoadJob job =
        load(memory, "h.csv", LoadKind.HOUSEHOLDS, String.join("\n", lines).lines().toList());
    assertThat(counts(job)).isEqualTo("2/0/1 DONE at 5");
    assertThat(reasons(job)).isEqualTo(Map.of(5L, "sex unreadable"));
    Home home =
        homes(memory).stream().filter(h -> h.profile().members().size() == 2).findFirst().get();
    assertThat(home.profile().members().get(1).name()).isEqualTo("김하늘");
    assertThat(home.profile().caution()).isTrue();
    assertThat(home.profile().consent().messages()).isTrue();
    assertThat(home.profile().residence().orElseThrow().written()).isEqualTo("디지털로 123, 202호");
    assertThat(homes(memory))
        .extracting(h -> h.household().standing())
        .containsOnly(Standing.ACTIVE);

    load(memory, "a.csv", LoadKind.SIGNALS, GOOD.subList(0, 2));
    assertThat(homes(memory)).hasSize(2);
    assertThat(signals(memory)).extracting(i -> Household.id(i.key())).containsExactly(home.id());
  }

  @Test
  void aColumnThatWhoeverLoadsMayNotFillIsRefusedRowByRow() {
    List<String> lines = List.of("관리번호,성명,생년월일,돌봄위기", "1,김영자,1950-03-02,예", "2,박철수,1961-01-01,");
    LoadJob job = load(memory, "h.csv", LoadKind.HOUSEHOLDS, lines);
    assertThat(counts(job)).startsWith("1/0/1");
    assertThat(reasons(job)).isEqualTo(Map.of(2L, "care_crisis not-permitted"));
  }

  @Test
  void aKindThatMayBeSomebodysDataIsRefused() {
    List<String> lines = new ArrayList<>(List.of(SIGNALS));
    for (String kind : List.of("단전_예고", "김 영자", "kim@example.kr", "디지털로 123", "Kim")) {
      lines.add("K-" + lines.size() + "," + kind + ",2026-11-02,,,김영자,1950-03-02,,");
    }
    LoadJob job = load(memory, "a.csv", LoadKind.SIGNALS, lines);
    assertThat(counts(job)).startsWith("1/0/4");
    assertThat(reasons(job).values()).containsOnly("kind unreadable");
  }

  @Test
  void aZoneMustBeOneOfTheDongsOwnWhereItHasAny() {
    memory.write(
        new Change.Put(Zone.parse(DemoDong.CODE, "1담당", "1-7").toItem(), Condition.absent()));
    List<String> lines =
        List.of("관리번호,성명,생년월일,담당구역", "1,김영자,1950-03-02,1담당", "2,박철수,1961-01-01,9담당");
    LoadJob job = load(memory, "h.csv", LoadKind.HOUSEHOLDS, lines);
    assertThat(counts(job)).startsWith("1/0/1");
    assertThat(reasons(job)).isEqualTo(Map.of(3L, "zone unknown-zone"));
  }

  @Test
  void theSameFileAsSomethingElseIsAnotherJob() {
    assertThat(
            Stream.of(
                    file("a", LoadKind.SIGNALS, List.of()),
                    file("a", LoadKind.HOUSEHOLDS, List.of()))
                .map(LoadFile::id))
        .doesNotHaveDuplicates();
    assertThat(LoadFile.id(hash, "b", "c", LoadKind.SIGNALS, "a|1:", SignalSource.STAFF))
        .isNotEqualTo(LoadFile.id(hash, "1:|b", "c", LoadKind.SIGNALS, "a", SignalSource.STAFF));
  }

  @Test
  void linesOfJsonAreReadByTheGivenParser() {
    LoadFile file =
        new LoadFile(
            LoadFile.id(hash, "a.ndjson", "c", LoadKind.SIGNALS, "한전", SignalSource.INSTITUTION),
            LoadKind.SIGNALS,
            Format.NDJSON,
            "한전",
            SignalSource.INSTITUTION,
            DemoDong.CODE,
            List.of(),
            "kim");
    Loader loader = loader(memory);
    loader.begin(file);
    loader.chunk(
        file.id(),
        new Chunk(
            1, List.of("reference=1;kind=POWER_CUT;observed=2026-11-02;phone=01000000101", "x")));
    LoadJob job = loader.job(file.id()).orElseThrow();
    assertThat(counts(job)).isEqualTo("1/0/1 RUNNING at 2");
    assertThat(reasons(job)).isEqualTo(Map.of(2L, "row unreadable"));
  }

  @Test
  void aChunkTwiceCountsOnceAndOneTooFarIsRefused() {
    Loader loader = loader(memory);
    LoadFile file = file("a.csv", LoadKind.SIGNALS, List.of(SIGNALS.split(",")));
    loader.begin(file);
    Chunk first = new Chunk(2, GOOD.subList(1, 3));
    assertThat(loader.chunk(file.id(), new Chunk(4, GOOD.subList(3, 4))))
        .isEqualTo(new ChunkResult.OutOfOrder(2));
    loader.chunk(file.id(), first);
    loader.chunk(file.id(), first);
    assertThat(counts(loader.job(file.id()).orElseThrow())).isEqualTo("2/0/0 RUNNING at 3");
    assertThat(loader.chunk("none", first)).isEqualTo(new ChunkResult.NoJob());
  }

  @Test
  void aCrashAtAnyWriteAndTheSameChunkAgainLeaveTheSameFactsAndCounts() {
    List<String> lines = new ArrayList<>(GOOD);
    lines.add("A-4,POWER_CUT,2027-01-01,,,김영자,1950-03-02,디지털로 123,");
    load(memory, "a.csv", LoadKind.SIGNALS, lines);
    Seeds.each(
        12,
        seed -> {
          Faults faults = Faults.none(seed).withConflicts(0.3).withLostAnswers(0.1);
          MemoryTable other = FaultyTable.memory(faults);
          Table table =
              new RetryingTable(new FaultyTable(other, faults), wait -> {}, bound -> 0, () -> 0);
          faults.crashAfterWrite((int) seed);
          try {
            load(table, "a.csv", LoadKind.SIGNALS, lines);
          } catch (Crash crash) {
            assertThat(counts(load(table, "a.csv", LoadKind.SIGNALS, lines)))
                .isEqualTo("3/0/1 DONE at 5");
          }
          assertThat(facts(other).keySet()).isEqualTo(facts(memory).keySet());
        });
  }

  @Test
  void aLongFileIsCutIntoChunksWithoutEverBeingHeldAsAWhole() {
    long rows = 100_000;
    long[] served = {0};
    Iterator<String> lines =
        LongStream.rangeClosed(1, rows)
            .peek(n -> served[0] = n)
            .mapToObj(n -> n + ",\"가\n나\"")
            .flatMap(String::lines)
            .iterator();
    Chunks chunks = new Chunks(Format.CSV, lines);
    long next = 1;
    long asked = 0;
    while (chunks.hasNext()) {
      Chunk chunk = chunks.next();
      assertThat(chunk.firstLine()).isEqualTo(next);
      assertThat(chunk.lines().size()).isLessThanOrEqualTo(Loader.MAX_CHUNK);
      next += chunk.lines().size();
      assertThat(served[0] - asked).isLessThan(2L * Loader.MAX_CHUNK);
      asked = served[0];
    }
    assertThat(next).isEqualTo(2 * rows + 1);
  }

  private LoadJob load(Table table, String name, LoadKind kind, List<String> lines) {
    return load(table, DemoDong.CODE::equals, name, kind, lines);
  }

  private LoadJob load(
      Table table, Predicate<String> dongs, String name, LoadKind kind, List<String> lines) {
    Loader loader = loader(table, dongs);
    Chunks chunks = new Chunks(Format.CSV, lines.iterator());
    LoadFile file = file(name, kind, chunks.header());
    assertThat(loader.begin(file)).isInstanceOf(ChunkResult.Done.class);
    while (chunks.hasNext()) {
      assertThat(loader.chunk(file.id(), chunks.next())).isInstanceOf(ChunkResult.Done.class);
    }
    return ((ChunkResult.Done) loader.finish(file.id())).job();
  }

  private Loader loader(Table table) {
    return loader(table, DemoDong.CODE::equals);
  }

  private Loader loader(Table table, Predicate<String> dongs) {
    return new Loader(
        table,
        hash,
        new PlainPhones(),
        dongs,
        Set.of("care_crisis"),
        (kind, amount, months, observed, today) ->
            kind.equals("BAD_KIND") ? List.of(new WrongValue("kind", "not-so")) : List.of(),
        LoaderTest::parsed,
        Crew.ALONE,
        clock,
        ids);
  }

  private static Map<String, String> parsed(String line) {
    Map<String, String> values = new HashMap<>();
    for (String part : line.split(";")) {
      if (!part.contains("=")) {
        throw new IllegalArgumentException("no object");
      }
      values.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return values;
  }

  private LoadFile file(String name, LoadKind kind, List<String> header) {
    return new LoadFile(
        LoadFile.id(hash, name, "content", kind, "국민건강보험공단", SignalSource.INSTITUTION),
        kind,
        Format.CSV,
        "국민건강보험공단",
        SignalSource.INSTITUTION,
        DemoDong.CODE,
        header,
        "kim");
  }

  private Map<Long, String> reasons(LoadJob job) {
    return loader(memory).bad(job.file().id()).stream()
        .collect(
            Collectors.toMap(
                BadRow::line,
                row ->
                    row.problems().stream()
                        .map(problem -> problem.field() + " " + problem.reason())
                        .collect(Collectors.joining(", "))));
  }

  private static String counts(LoadJob job) {
    return job.taken()
        + "/"
        + job.same()
        + "/"
        + job.refused()
        + " "
        + job.state()
        + " at "
        + job.lastLine();
  }

  private static List<Item> signals(MemoryTable memory) {
    return memory.all().stream().filter(item -> Signal.is(item.key())).toList();
  }

  private static List<Home> homes(MemoryTable memory) {
    return memory.all().stream()
        .filter(item -> item.key().sort().equals(Household.SORT))
        .map(Home::from)
        .toList();
  }

  /** All that is stored but the jobs. */
  private static Map<Object, Item> facts(MemoryTable memory) {
    return memory.all().stream()
        .filter(item -> !item.key().partition().startsWith("J#"))
        .collect(Collectors.toMap(Item::key, item -> item));
  }
}
