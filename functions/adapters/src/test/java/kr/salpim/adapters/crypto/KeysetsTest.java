package kr.salpim.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.HmacPrfKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.salpim.domain.privacy.KeyedHash;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysetsTest {

  static Stream<String> malformed() {
    return Stream.of(
        "",
        " ",
        "null",
        "{}",
        "[]",
        "secret-canary-7310",
        "{\"primaryKeyId\":1,\"key\":[]}",
        Keys.SEAL.substring(0, Keys.SEAL.length() / 2),
        Keys.SEAL.replaceFirst("\"value\":\\s*\"[^\"]{8}", "\"value\":\"AAAAAAAA"),
        Keys.SEAL.replaceFirst("\"primaryKeyId\":\\s*\\d+", "\"primaryKeyId\":7"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedKeysetIsOneLineThatNamesTheSettingAndQuotesNothing(String text) {
    refused(() -> Keysets.sealer("salpim.keys.seal", text), "salpim.keys.seal", text);
    refused(() -> Keysets.keyedHash("salpim.keys.find", text), "salpim.keys.find", text);
    refused(() -> Keysets.rotateSeal("salpim.keys.seal", text), "salpim.keys.seal", text);
  }

  @Test
  void aKeysetOfTheOtherKindIsRefused() {
    refused(() -> Keysets.sealer("salpim.keys.seal", Keys.FIND), "salpim.keys.seal", Keys.FIND);
    refused(() -> Keysets.keyedHash("salpim.keys.find", Keys.SEAL), "salpim.keys.find", Keys.SEAL);
  }

  @Test
  void aFindKeysetIsNeverRotatedInPlace() throws GeneralSecurityException {
    KeysetHandle one =
        TinkJsonProtoKeysetFormat.parseKeyset(Keys.FIND, InsecureSecretKeyAccess.get());
    KeysetHandle two =
        KeysetHandle.newBuilder(one)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(one.getPrimary().getKey().getParameters())
                    .withRandomId()
                    .makePrimary())
            .build();
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(two, InsecureSecretKeyAccess.get());
    assertThatThrownBy(() -> Keysets.keyedHash("salpim.keys.find", json))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("salpim.keys.find must hold one key: re-key instead of rotating");
  }

  @Test
  void theKeyedHashIsTheFirstHalfOfHmacSha256() throws GeneralSecurityException {
    KeyedHash hash = Keysets.keyedHash("find", Keys.FIND);
    String text = "phone|+821000000101";
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(findKey(), "HmacSHA256"));
    byte[] expected = Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 16);
    assertThat(hash.of(text))
        .hasSize(22)
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(expected))
        .isEqualTo(hash.of(text))
        .isNotEqualTo(hash.of(text + " "))
        .isNotEqualTo(Keysets.keyedHash("find", Keysets.newFind()).of(text));
  }

  private static byte[] findKey() throws GeneralSecurityException {
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(Keys.FIND, InsecureSecretKeyAccess.get());
    HmacPrfKey key = (HmacPrfKey) keyset.getPrimary().getKey();
    return key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
  }

  private static void refused(ThrowingCallable call, String setting, String text) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(setting + " ")
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("7310")
        .hasNoCause();
    assertThat(text.length()).isGreaterThanOrEqualTo(0);
  }
}
