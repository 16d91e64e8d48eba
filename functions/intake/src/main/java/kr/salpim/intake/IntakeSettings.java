package kr.salpim.intake;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of intake. All are optional to Quarkus, so that what is missing is told in one line of
 * ours.
 */
@ConfigMapping(prefix = "salpim.intake")
interface IntakeSettings {

  /**
   * Under which providers know us, such as {@code https://api.salpim.example}; needed by intake.
   */
  Optional<String> publicUrl();

  /** Where the channels' secrets are: a path, or {@code ssm:<name>}; needed by intake. */
  Optional<String> secretsFile();

  /** The bot's id of a Kakao account, where it is to be checked. */
  Map<String, String> kakaoBots();

  /** From where Naver calls (CIDR), where that is to be checked. */
  Optional<List<String>> talktalkNetworks();
}
