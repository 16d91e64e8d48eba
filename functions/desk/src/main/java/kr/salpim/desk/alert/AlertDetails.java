package kr.salpim.desk.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * An alert with what the reader may see of the household behind it, as JSON.
 *
 * @param record what happened, oldest first
 * @param reasons of the household's assessment, one line each, the heaviest first; empty where the
 *     reader may not see them
 * @param messages of those who reported it, oldest first, as far as the reader may see them
 * @param card who lives there; empty where the reader may not see it
 * @param groups of data that are shown, the domain's words
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertDetails(
    AlertEntry alert,
    List<AlertLine> record,
    List<String> reasons,
    Optional<Card> card,
    List<Writing> messages,
    List<String> groups) {

  /**
   * What somebody wrote.
   *
   * @param from number or messenger id; empty where the reader may not see who wrote
   * @param own whether it is about the writer
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Writing(String at, String text, String from, boolean own) {}

  /**
   * A household in two lines.
   *
   * @param address as it was written
   * @param caution 방문 유의; absent where there is none, or where the reader may not see it
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Card(List<String> names, String address, List<String> phones, boolean caution) {}
}
