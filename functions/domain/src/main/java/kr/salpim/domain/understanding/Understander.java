package kr.salpim.domain.understanding;

/** Understands a text. The triage does; tests may put something simpler in its place. */
public interface Understander {

  /** What {@code text} says; every text is understood as something. */
  Understanding understand(String text);
}
