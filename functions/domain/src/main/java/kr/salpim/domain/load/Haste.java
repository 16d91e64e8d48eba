package kr.salpim.domain.load;

import java.util.Optional;

/**
 * Why a row cannot wait to be reacted to. It is taken by its reference alone where nothing says of
 * whom it is: somebody has to look.
 *
 * @param now whether it is reacted to at once; else after those that came with it
 * @param beside kind of an emergency that its note tells of, kept as a signal of its own
 */
public record Haste(boolean now, Optional<String> beside) {}
