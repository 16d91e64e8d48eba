package kr.salpim.domain.load;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Why a row cannot wait to be reacted to. It is taken by its reference alone where nothing says of
 * whom it is: somebody has to look.
 *
 * @param now whether it is reacted to at once; else after those that came with it. Asked when the
 *     row is about to be written, and not of one that is refused or came before; by several threads
 * @param beside kind of an emergency that its note tells of, kept as a signal of its own
 */
public record Haste(BooleanSupplier now, Optional<String> beside) {}
