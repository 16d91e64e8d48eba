package kr.salpim.adapters.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that an operator runs, against DynamoDB Local. */
class ResealTableTest {

  private static final List<String> SETTINGS =
      List.of("aws.region", "aws.accessKeyId", "aws.secretAccessKey");

  private final String table = LocalTables.create();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void settings() {
    List<String> values = List.of("ap-northeast-2", "test", "test");
    for (int n = 0; n < SETTINGS.size(); n++) {
      System.setProperty(SETTINGS.get(n), values.get(n));
    }
  }

  @AfterEach
  void noSettings() {
    SETTINGS.forEach(System::clearProperty);
  }

  @Test
  void itRunsUntilNothingOfAnOlderKeyIsLeft() throws IOException {
    String old = Keysets.newSeal();
    String rotated = Keysets.rotateSeal("seal", old);
    write(old, 7);
    write(rotated, 2);
    assertThat(run(table, file(rotated))).isEqualTo(3);
    assertThat(said()).contains("sealed anew: 7, as they should be: 2", "run it again");
    assertThat(run(table, file(rotated))).isZero();
    assertThat(said()).contains("nothing of an older key is left").doesNotContain("김살핌");
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    assertThat(run(table)).isEqualTo(1);
    assertThat(run(table, folder.resolve("none.json").toString())).isEqualTo(1);
    Path noKeyset = Files.writeString(folder.resolve("no.json"), "{}");
    assertThat(run(table, noKeyset.toString())).isEqualTo(1);
    assertThat(run("no-such-table", file(Keysets.newSeal()))).isEqualTo(1);
    assertThat(said().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("usage:"))
        .anyMatch(line -> line.startsWith("the keyset cannot be read"))
        .anyMatch(line -> line.contains("no.json"))
        .anyMatch(line -> line.contains("run it again"));
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    if (all.size() == 2) {
      all.add(DynamoDbLocal.shared().endpoint().toString());
    }
    return ResealTable.run(all, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private String file(String keyset) throws IOException {
    return Files.writeString(folder.resolve("seal.json"), keyset).toString();
  }

  private void write(String keyset, int items) {
    SealedTable sealed =
        new SealedTable(
            new DynamoTable(LocalTables.client(), table), Keysets.sealer("seal", keyset));
    for (int n = 0; n < items; n++) {
      Item item =
          Item.at(new Key("P", keyset.hashCode() + "-" + n))
              .secret("name", new Secret("김살핌"))
              .build();
      assertThat(sealed.write(new Change.Put(item, Condition.absent()))).isNotNull();
    }
  }
}
