package kr.salpim.adapters.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/**
 * The two keysets, as Tink's JSON. {@code seal} may hold several keys: the primary seals, each of
 * them opens. {@code find} holds one, because what it has computed stands in keys.
 */
public final class Keysets {

  private static final Parameters SEAL = PredefinedAeadParameters.AES256_GCM;

  private static final Parameters FIND = PredefinedPrfParameters.HMAC_SHA256_PRF;

  private Keysets() {}

  /**
   * @param setting where the text comes from, to be named where it is wrong
   * @throws IllegalStateException one line that names the setting and quotes nothing
   */
  public static Sealer sealer(String setting, String json) {
    KeysetHandle keyset = parse(setting, json, SEAL);
    return new Sealer(primitive(setting, keyset, Aead.class), keyset.getPrimary().getId());
  }

  /** As {@link #sealer}. */
  public static TinkKeyedHash keyedHash(String setting, String json) {
    KeysetHandle keyset = parse(setting, json, FIND);
    if (keyset.size() != 1) {
      throw new IllegalStateException(setting + " must hold one key: re-key instead of rotating");
    }
    return new TinkKeyedHash(primitive(setting, keyset, PrfSet.class));
  }

  /** A new {@code seal} keyset. */
  public static String newSeal() {
    return generate(SEAL);
  }

  /** A new {@code find} keyset. */
  public static String newFind() {
    return generate(FIND);
  }

  /** The same {@code seal} keyset with a new primary; what was sealed before still opens. */
  public static String rotateSeal(String setting, String json) {
    KeysetHandle old = parse(setting, json, SEAL);
    try {
      KeysetHandle.Builder keys = KeysetHandle.newBuilder(old);
      keys.addEntry(KeysetHandle.generateEntryFromParameters(SEAL).withRandomId().makePrimary());
      return write(keys.build());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(setting + " cannot be rotated");
    }
  }

  private static KeysetHandle parse(String setting, String json, Parameters wanted) {
    register();
    try {
      KeysetHandle keyset =
          TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
      for (int at = 0; at < keyset.size(); at++) {
        if (!keyset.getAt(at).getKey().getParameters().equals(wanted)) {
          throw new GeneralSecurityException("a key of another kind");
        }
      }
      keyset.getPrimary();
      return keyset;
    } catch (GeneralSecurityException | RuntimeException malformed) {
      throw new IllegalStateException(
          setting
              + " is not a Tink keyset in JSON for "
              + (wanted == SEAL ? "AES256-GCM" : "HMAC-SHA256 PRF"));
    }
  }

  private static <P> P primitive(String setting, KeysetHandle keyset, Class<P> kind) {
    try {
      return keyset.getPrimitive(RegistryConfiguration.get(), kind);
    } catch (GeneralSecurityException | RuntimeException unusable) {
      throw new IllegalStateException(setting + " holds no usable key");
    }
  }

  private static String generate(Parameters parameters) {
    register();
    try {
      return write(KeysetHandle.generateNew(parameters));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink does not generate keys");
    }
  }

  private static String write(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
  }

  /** Only what the two keysets need. Tink ignores a second time. */
  private static void register() {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink does not start");
    }
  }
}
