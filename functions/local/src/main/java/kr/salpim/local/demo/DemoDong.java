package kr.salpim.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Role;

/**
 * The neighbourhood that the board shows, as it stands in {@code guro4.json}.
 *
 * @param account name of our account on each channel
 * @param phoneLines through what text messages leave, in order of preference
 * @param messengerLines messengers that are switched on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoDong(
    Place dong,
    String account,
    List<String> channels,
    List<String> phoneLines,
    List<String> messengerLines,
    List<Person> people) {

  private static final String FILE = "/kr/salpim/local/demo/guro4.json";

  /**
   * @param code ten-digit administrative code
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Place(String code, String name) {}

  /**
   * @param phone in E.164
   * @param title what the person is called, in Korean
   * @param zone the person's zone (담당구역)
   * @param examples what this person might write
   */
  public record Person(
      String phone,
      Role role,
      String name,
      String title,
      Optional<String> zone,
      List<String> examples) {}

  Sending sending() {
    return Sending.through(lines(phoneLines), lines(messengerLines));
  }

  private static List<Line> lines(List<String> words) {
    return words.stream().map(Line::parse).toList();
  }

  /** The one that is shipped. */
  public static DemoDong shipped(ObjectMapper json) {
    try (InputStream file = DemoDong.class.getResourceAsStream(FILE)) {
      return json.readValue(file, DemoDong.class);
    } catch (IOException broken) {
      throw new IllegalStateException("no demo dong in " + FILE, broken);
    }
  }
}
