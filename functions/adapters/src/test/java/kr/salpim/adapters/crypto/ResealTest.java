package kr.salpim.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.adapters.dynamodb.DynamoScan;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** The rotation of {@code seal}, from the first key to the day the first key is gone. */
class ResealTest {

  private static final String OLD = Keys.SEAL;
  private static final String ROTATED = Keysets.rotateSeal("seal", OLD);

  private final MemoryTable below = new MemoryTable();
  private final SealedTable before = sealed(OLD);
  private final SealedTable after = sealed(ROTATED);

  @Test
  void whatWasSealedBeforeARotationOpensAfterIt() {
    before.write(put("old"));
    assertThat(after.get(key("old"))).contains(item("old"));
  }

  @Test
  void whatIsSealedAfterARotationIsSealedWithTheNewKey() throws GeneralSecurityException {
    after.write(put("new"));
    assertThat(sealed(withoutOldKeys(ROTATED)).get(key("new"))).contains(item("new"));
    assertThatThrownBy(() -> before.get(key("new"))).isInstanceOf(SealBroken.class);
  }

  @Test
  void afterResealingTheOldKeyCanBeTakenOut() throws GeneralSecurityException {
    for (int n = 0; n < 50; n++) {
      before.write(put("old" + n));
    }
    after.write(put("new"));
    below.write(new Change.Put(Item.at(key("plain")).text("t", "x").build(), Condition.always()));
    Reseal reseal = new Reseal(below, Keysets.sealer("seal", ROTATED));
    assertThat(reseal.run(below.all())).isEqualTo(new Reseal.Report(50, 2, 0));
    assertThat(reseal.run(below.all())).isEqualTo(new Reseal.Report(0, 52, 0));
    SealedTable newKeyOnly = sealed(withoutOldKeys(ROTATED));
    for (int n = 0; n < 50; n++) {
      assertThat(newKeyOnly.get(key("old" + n))).contains(item("old" + n));
    }
  }

  @Test
  void whatSomebodyChangesMeanwhileStaysAsTheyWroteIt() {
    before.write(put("old"));
    List<Item> seen = below.all();
    Item changed = Item.at(key("old")).secret("name", new Secret("이살핌")).build();
    after.write(new Change.Put(changed, Condition.always()));
    Reseal reseal = new Reseal(below, Keysets.sealer("seal", ROTATED));
    assertThat(reseal.run(seen)).isEqualTo(new Reseal.Report(0, 0, 1));
    assertThat(after.get(key("old"))).contains(changed);
  }

  @Test
  void itRunsOverATableOfDynamoDb() {
    String name = LocalTables.create();
    Table dynamo = new DynamoTable(LocalTables.client(), name);
    Table first = new SealedTable(dynamo, Keysets.sealer("seal", OLD));
    for (int n = 0; n < 20; n++) {
      first.write(put("old" + n));
    }
    Sealer rotated = Keysets.sealer("seal", ROTATED);
    DynamoScan all = new DynamoScan(LocalTables.client(), name);
    assertThat(new Reseal(dynamo, rotated).run(all)).isEqualTo(new Reseal.Report(20, 0, 0));
    List<Item> opened = new ArrayList<>();
    new SealedTable(dynamo, rotated).open(all).forEach(opened::add);
    assertThat(opened).hasSize(20).allMatch(item -> item.secret("name").isPresent());
  }

  private SealedTable sealed(String keyset) {
    return new SealedTable(below, Keysets.sealer("seal", keyset));
  }

  private static String withoutOldKeys(String json) throws GeneralSecurityException {
    KeysetHandle all = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    KeysetHandle.Builder primary = KeysetHandle.newBuilder();
    primary.addEntry(
        KeysetHandle.importKey(all.getPrimary().getKey())
            .withFixedId(all.getPrimary().getId())
            .makePrimary());
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        primary.build(), InsecureSecretKeyAccess.get());
  }

  private static Change put(String sort) {
    return new Change.Put(item(sort), Condition.absent());
  }

  private static Key key(String sort) {
    return new Key("P", sort);
  }

  private static Item item(String sort) {
    return Item.at(key(sort)).secret("name", new Secret("김살핌 " + sort)).build();
  }
}
