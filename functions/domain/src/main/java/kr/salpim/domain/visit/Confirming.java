package kr.salpim.domain.visit;

import java.util.List;
import kr.salpim.domain.inbound.Confirmation;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;

/** Whoever answers a visit's question hears what became of it. */
final class Confirming {

  private final Texts texts;
  private final KeyedHash hash;

  Confirming(Texts texts, KeyedHash hash) {
    this.texts = texts;
    this.hash = hash;
  }

  /** The visit is another than the question was about, or over. */
  List<Change> over(Said said) {
    return as(said, "visit.answer.over");
  }

  /**
   * @param key of a text that names the sender and, where there are any, the arguments after it
   */
  List<Change> as(Said said, String key, String... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = said.dong().sender();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Confirmation.of(
        hash, said.inbound(), texts.korean(key, all), said.dong().code(), said.turn().firstDue());
  }
}
