package kr.salpim.domain.gate;

import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;

/**
 * How a message leaves.
 *
 * @param user a phone number in E.164, a messenger's id of the user, or a partner's address
 * @param text as this line carries it
 */
public record Way(
    Line line, Form form, String user, String text, Optional<Dispatch.Template> template) {

  /** Tells this way from another over the same line. */
  public String name() {
    return form == Form.ALIMTALK ? "alimtalk:" + line : line.toString();
  }

  @Override
  public String toString() {
    return "Way[" + line + ", " + form + "]";
  }
}
