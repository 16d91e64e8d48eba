package kr.salpim.adapters.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.salpim.adapters.crypto.Keysets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The built function, natively where it was built so: a setting that is missing or names nothing
 * ends its start with one line that says which, and not its first call.
 */
public abstract class StartContract {

  /** A native start tells Lambda in vain that it ended, and says that on lines of its own. */
  private static final String POLL_LOOP = "AbstractLambdaPollLoop";

  /** What the module needs besides the keysets, each with a value that is right. */
  protected abstract Map<String, String> needed();

  @TestFactory
  Stream<DynamicTest> aSettingThatIsMissingEndsTheStartAndIsNamed() {
    return settings().keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Map<String, String> settings = settings();
                      settings.remove(name);
                      assertOneLine(settings, name);
                    }));
  }

  @Test
  void aKeysetThatIsNotWhereItShouldBeEndsTheStartAndIsNamed() throws Exception {
    Map<String, String> settings = settings();
    settings.put("salpim.keys.find", "file:/nowhere/find.json");
    assertOneLine(settings, "salpim.keys.find: /nowhere/find.json cannot be read");
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(needed());
    settings.put("salpim.keys.seal", Keysets.newSeal());
    settings.put("salpim.keys.find", Keysets.newFind());
    return settings;
  }

  private static void assertOneLine(Map<String, String> settings, String named) throws Exception {
    Map<String, String> all = new TreeMap<>(settings);
    // No start comes so far that it needs the table.
    all.put("quarkus.dynamodb.endpoint-override", "http://localhost:1");
    BuiltFunction.Ended ended = BuiltFunction.run(all);
    assertThat(ended.code()).as(ended.output()).isNotZero();
    assertThat(ended.output().lines().filter(line -> !line.isBlank() && !line.contains(POLL_LOOP)))
        .singleElement()
        .asString()
        .contains(named);
  }
}
