package kr.salpim.local.board;

import java.util.Objects;

/**
 * A message that the board was given to deliver.
 *
 * @param id the outgoing message's id
 * @param phone whether {@code user} is a phone number
 * @param form in what form it came, such as {@code SMS} ({@link kr.salpim.domain.provider.Form});
 *     empty for what was delivered before forms were kept
 * @param at when the board took it, by the moved clock, ISO 8601
 */
record Delivered(
    String id,
    String channel,
    String account,
    String user,
    boolean phone,
    String form,
    String text,
    String at) {

  Delivered {
    form = Objects.requireNonNullElse(form, "");
  }
}
