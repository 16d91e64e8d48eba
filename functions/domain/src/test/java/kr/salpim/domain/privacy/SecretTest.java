package kr.salpim.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void neitherASecretNorAnItemThatHoldsOnePrintsIt() {
    Item item = Item.at(new Key("p", "s")).secret("x", new Secret("canary")).build();
    assertThat(new Secret("canary").toString()).doesNotContain("canary");
    assertThat(item.toString()).doesNotContain("canary");
  }
}
