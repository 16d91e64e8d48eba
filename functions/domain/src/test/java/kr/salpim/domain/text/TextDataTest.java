package kr.salpim.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TextDataTest {

  @Test
  void aTextIsReadWithItsLineFeedsAndItsLastSpace() throws IOException {
    assertThat(TextData.read("ko", new StringReader("# 글\na=\\n{0} 글\\u0020\n")))
        .containsEntry("a", "\n{0} 글 ")
        .hasSize(1);
  }

  @Test
  void aTextThatStandsTwiceStopsTheStart() {
    assertThatThrownBy(() -> TextData.read("vi", new StringReader("a=1\nb=2\na=3\n")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("text a in vi stands twice");
  }

  @Test
  void aRuleNamesReadersAndHowTheTextIsSent() {
    assertThat(TextData.rule("a", "staff", "part"))
        .isEqualTo(new TextData.Rule(Readers.STAFF, false));
    assertThatThrownBy(() -> TextData.rule("a", "cats", "alone"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("text a in texts.tsv: readers cats");
    assertThatThrownBy(() -> TextData.rule("a", "staff", "sometimes"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("text a in texts.tsv: sent sometimes");
  }
}
