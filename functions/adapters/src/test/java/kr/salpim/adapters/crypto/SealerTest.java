package kr.salpim.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.Seeds;
import org.junit.jupiter.api.Test;

class SealerTest {

  private static final Place PLACE = new Place(new Key("C#token", "WHO"), "name");
  private static final String NAME = "김카나리7310";

  private final Sealer sealer = Keys.sealer();

  @Test
  void everyTextComesBack() {
    Seeds.each(
        300,
        seed -> {
          String text = text(new Random(seed));
          byte[] sealed = sealer.seal(text, PLACE);
          assertThat(sealer.open(sealed, PLACE)).isEqualTo(text);
        });
    assertThat(sealer.open(sealer.seal("", PLACE), PLACE)).isEmpty();
  }

  @Test
  void theSameTextIsNeverSealedToTheSameBytes() {
    assertThat(sealer.seal(NAME, PLACE)).isNotEqualTo(sealer.seal(NAME, PLACE));
  }

  @Test
  void longTextIsCompressedAndShortTextIsNot() {
    String report = "옆집 할머니가 며칠째 안 보이시고 우편물이 문 앞에 쌓여 있어요. ".repeat(8);
    byte[] sealed = sealer.seal(report, PLACE);
    assertThat(sealed[0]).isEqualTo((byte) 2);
    assertThat(sealed.length).isLessThan(report.getBytes(StandardCharsets.UTF_8).length / 3);
    assertThat(sealer.seal(NAME, PLACE)[0]).isEqualTo((byte) 1);
  }

  @Test
  void anotherKeyDoesNotOpen() {
    byte[] sealed = sealer.seal(NAME, PLACE);
    broken(Keysets.sealer("seal", Keysets.newSeal()), sealed, PLACE);
  }

  @Test
  void itOpensAtItsPlaceOnly() {
    byte[] sealed = sealer.seal(NAME, PLACE);
    broken(sealer, sealed, new Place(new Key("C#token", "WHO"), "address"));
    broken(sealer, sealed, new Place(new Key("C#token", "WHO#CHASE"), "name"));
    broken(sealer, sealed, new Place(new Key("C#other", "WHO"), "name"));
  }

  @Test
  void placesThatWouldReadTheSameAreNotTheSame() {
    byte[] sealed = sealer.seal(NAME, new Place(new Key("a|b", "c"), "d"));
    broken(sealer, sealed, new Place(new Key("a", "b|c"), "d"));
    broken(sealer, sealed, new Place(new Key("a\\", "b|c"), "d"));
    broken(sealer, sealed, new Place(new Key("a", "b"), "c|d"));
  }

  @Test
  void anyChangedBitIsSeen() {
    byte[] sealed = sealer.seal(NAME, PLACE);
    for (int at = 0; at < sealed.length * 8; at++) {
      byte[] changed = sealed.clone();
      changed[at / 8] ^= (byte) (1 << at % 8);
      broken(sealer, changed, PLACE);
    }
  }

  @Test
  void anythingCutOffIsSeen() {
    byte[] sealed = sealer.seal(NAME, PLACE);
    for (int length = 0; length < sealed.length; length++) {
      broken(sealer, java.util.Arrays.copyOf(sealed, length), PLACE);
    }
  }

  @Test
  void theFormatCannotBeRolledBack() {
    byte[] deflated = sealer.seal(NAME.repeat(50), PLACE);
    byte[] plain = sealer.seal(NAME, PLACE);
    deflated[0] = 1;
    plain[0] = 2;
    broken(sealer, deflated, PLACE);
    broken(sealer, plain, PLACE);
    plain[0] = 0;
    assertThatThrownBy(() -> sealer.open(plain, PLACE))
        .isInstanceOf(SealBroken.class)
        .hasMessage("sealed attribute name: unknown format 0");
  }

  @Test
  void whatIsTooLongIsNotSealedForItWouldNotOpen() {
    String longest = "a".repeat(Sealer.LONGEST);
    assertThat(sealer.open(sealer.seal(longest, PLACE), PLACE)).isEqualTo(longest);
    assertThatThrownBy(() -> sealer.seal(longest + "a", PLACE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too long to be sealed: name");
  }

  @Test
  void aBombDoesNotInflate() {
    byte[] bomb = Deflate.smaller(new byte[64 << 20]).orElseThrow();
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(Deflate.inflate(bomb, Sealer.LONGEST)).isEmpty();
  }

  @Test
  void whatIsNoDeflateDoesNotInflate() {
    Seeds.each(
        500,
        seed -> {
          Random random = new Random(seed);
          byte[] noise = new byte[random.nextInt(200)];
          random.nextBytes(noise);
          Deflate.inflate(noise, 1_000)
              .ifPresent(bytes -> assertThat(bytes.length).isLessThanOrEqualTo(1_000));
        });
  }

  private static void broken(Sealer sealer, byte[] sealed, Place place) {
    assertThatThrownBy(() -> sealer.open(sealed, place))
        .isInstanceOf(SealBroken.class)
        .hasMessageStartingWith("sealed attribute " + place.attribute() + ": ")
        .hasMessageNotContaining("7310")
        .hasMessageNotContaining("token")
        .hasNoCause();
  }

  private static String text(Random random) {
    int length = random.nextInt(400);
    return random
        .ints(length, 0, 4)
        .mapToObj(
            kind ->
                switch (kind) {
                  case 0 -> Character.toString('가' + random.nextInt(11_172));
                  case 1 -> Character.toString(' ' + random.nextInt(95));
                  case 2 -> "ㅋㅋ";
                  default -> Character.toString(0x1F300 + random.nextInt(500));
                })
        .collect(java.util.stream.Collectors.joining());
  }
}
