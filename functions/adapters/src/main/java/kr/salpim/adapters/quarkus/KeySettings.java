package kr.salpim.adapters.quarkus;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The two keysets, each {@code ssm:<name>}, {@code file:<path>} or Tink's JSON itself. Both are
 * needed; they are optional here so that our own line says what is missing.
 */
@ConfigMapping(prefix = "salpim.keys")
public interface KeySettings {

  /** AES256-GCM, for what rests in the table. */
  Optional<String> seal();

  /** HMAC-SHA256 PRF, for what stands in keys. */
  Optional<String> find();
}
