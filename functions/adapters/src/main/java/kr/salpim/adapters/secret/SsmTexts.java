package kr.salpim.adapters.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Places in SSM and in files. All parameters that a function's settings name are fetched by the
 * first who asks for one, in one call; without such a setting SSM is never called.
 */
public final class SsmTexts implements SecretTexts {

  private final Set<String> named;
  private final Supplier<SsmParameters> ssm;
  private final Map<String, String> fetched = new HashMap<>();

  /**
   * @param places all places that the settings name
   * @param ssm made when the first parameter is asked for
   */
  public SsmTexts(Set<String> places, Supplier<SsmParameters> ssm) {
    this.ssm = ssm;
    this.named = new TreeSet<>();
    places.stream().filter(place -> place.startsWith(SSM)).map(SsmTexts::name).forEach(named::add);
    if (named.size() > SsmParameters.MOST) {
      throw new IllegalArgumentException(
          "settings name " + named.size() + " parameters; a function has " + SsmParameters.MOST);
    }
  }

  @Override
  public synchronized SecretText at(String place) {
    if (!place.startsWith(SSM)) {
      return FILES.at(place);
    }
    String name = name(place);
    if (!fetched.containsKey(name)) {
      boolean first = fetched.isEmpty() && named.contains(name);
      fetched.putAll(ssm.get().get(first ? named : Set.of(name)));
    }
    String text = fetched.get(name);
    if (text == null) {
      throw new IllegalArgumentException(place + " is not there");
    }
    return new SecretText(place, text);
  }

  private static String name(String place) {
    return place.substring(SSM.length());
  }
}
