package kr.salpim.local.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The board has a Korean word for whatever the domain may say. */
class BoardWordsTest {

  private static final Pattern WORD = Pattern.compile("^  \"?([\\w-]+)\"?: ", Pattern.MULTILINE);

  static Stream<Arguments> words() {
    return Stream.of(
        arguments("faults.js", "FAULT", Arrays.stream(Fault.values()).map(Fault::code).toList()),
        arguments("casewords.js", "HEADLINE", names(Headline.values())),
        arguments("casewords.js", "RESULT", names(AlertResult.values())),
        arguments("casewords.js", "LINE", names(Entry.What.values())),
        arguments(
            "casewords.js",
            "ROLE",
            Arrays.stream(Role.values()).filter(BoardWordsTest::named).map(Role::name).toList()),
        arguments("checkins.js", "OUTCOME", names(Outcome.values())),
        arguments("checkins.js", "ENDING", names(Ending.values())));
  }

  @ParameterizedTest
  @MethodSource("words")
  void whateverTheDomainSaysHasAWord(String file, String table, List<String> said)
      throws IOException {
    String script = script(file);
    int begin = script.indexOf("const " + table + " = {");
    assertThat(begin).as(table).isNotNegative();
    String rows = script.substring(begin, script.indexOf("\n};", begin));
    assertThat(WORD.matcher(rows).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  /** Staff, and whoever comes along on visits. */
  private static boolean named(Role role) {
    return role.staff() || role == Role.HELPER;
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static String script(String file) throws IOException {
    try (InputStream in =
        BoardWordsTest.class.getResourceAsStream("/META-INF/resources/board/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
