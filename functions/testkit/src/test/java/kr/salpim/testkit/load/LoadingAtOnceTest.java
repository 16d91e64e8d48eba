package kr.salpim.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** Rows of a chunk that are taken at once come to what comes of them line by line. */
class LoadingAtOnceTest {

  private static final int CHUNK = 25;

  /** Each row a chunk of its own: none is taken before the one before it is done. */
  private static final int LINE_BY_LINE = 1;

  @Test
  void inWhateverOrderTheGroupsAreTakenTheSameComesOfAFile() {
    Seeds.each(
        60,
        seed -> {
          List<RandomFiles.File> files = new RandomFiles(seed).draw();
          Loaded one = quiet().load(files, "a", Crew.ALONE, LINE_BY_LINE);
          Loaded other = quiet().load(files, "a", Crews.shuffled(seed), CHUNK);
          assertThat(other.told()).isEqualTo(one.told());
          assertThat(other.facts()).isEqualTo(one.facts());
        });
  }

  @Test
  void rowsThatMeetOnlyInWhatAHouseholdHasOfBothStayInTheOrderOfTheirLines() {
    String header = "관리번호,주소,성명,생년월일,전화번호,성명2,생년월일2";
    List<String> known = List.of(header, "1,,김영자,,010-0000-0101,박철수,1948-05-05");
    String birth = "2,,,1950-03-02,010-0000-0101,박철수,1948-05-05";
    String person = "3,디지털로 1,김영자,1950-03-02,,,";
    Seeds.each(
        6,
        seed -> {
          String first = seed % 2 == 0 ? birth : person;
          String second = seed % 2 == 0 ? person : birth;
          List<RandomFiles.File> files =
              List.of(households(known), households(List.of(header, first, second)));
          Loaded one = quiet().load(files, "a", Crew.ALONE, LINE_BY_LINE);
          Loaded other = quiet().load(files, "a", Crews.shuffled(seed), CHUNK);
          assertThat(other.facts()).isEqualTo(one.facts());
        });
  }

  @Test
  void atOnceAndWithConflictsAndLostAnswersTheSameComesOfAFile() {
    Seeds.each(
        20,
        seed -> {
          List<RandomFiles.File> files = new RandomFiles(seed).draw();
          Loaded one = quiet().load(files, "a", Crew.ALONE, LINE_BY_LINE);
          Faults faults = Faults.none(seed).withConflicts(0.3).withThrottling(0.05);
          Loaded other =
              over(faults.withLostAnswers(0.05)).load(files, "a", Crews.threads(), CHUNK);
          assertThat(other.told()).isEqualTo(one.told());
          assertThat(other.facts()).isEqualTo(one.facts());
        });
  }

  @Test
  void theSameFilesUnderAnotherNameChangeNothing() {
    Seeds.each(
        10,
        seed -> {
          List<RandomFiles.File> files = new RandomFiles(seed).drawOfOneArea();
          Loaded loaded = quiet().load(files, "a", Crews.threads(), CHUNK);
          Object before = loaded.facts();
          loaded.load(files, "b", Crews.threads(), CHUNK);
          assertThat(loaded.told().subList(files.size(), 2 * files.size()))
              .allMatch(told -> told.startsWith("0/"));
          assertThat(loaded.facts()).isEqualTo(before);
        });
  }

  @Test
  void aCrashInAChunkAndTheSameChunkAgainDoubleNothing() {
    Seeds.each(
        40,
        seed -> {
          List<RandomFiles.File> files = new RandomFiles(seed).drawOfOneArea();
          Loaded one = quiet().load(files, "a", Crew.ALONE, LINE_BY_LINE);
          Faults faults = Faults.none(seed);
          Loaded other = over(faults);
          Random random = new Random(seed);
          int crashes = 0;
          for (boolean done = false; !done; ) {
            faults.crashAfterWrite(1 + random.nextInt(60));
            try {
              other.load(files, "a", Crews.shuffled(random.nextLong()), CHUNK);
              done = true;
            } catch (Crash crash) {
              crashes++;
            }
          }
          assertThat(crashes).isPositive();
          assertThat(other.told()).isEqualTo(one.told());
          assertThat(other.facts()).isEqualTo(one.facts());
        });
  }

  private static RandomFiles.File households(List<String> lines) {
    List<String> dongs = List.of(DemoDong.CODE);
    return new RandomFiles.File(LoadKind.HOUSEHOLDS, lines.get(1), dongs, lines);
  }

  private static Loaded quiet() {
    MemoryTable memory = new MemoryTable();
    return new Loaded(memory, memory);
  }

  private static Loaded over(Faults faults) {
    MemoryTable memory = FaultyTable.memory(faults);
    Table table =
        new RetryingTable(new FaultyTable(memory, faults), wait -> {}, bound -> 0, () -> 0);
    return new Loaded(memory, table);
  }
}
