package kr.salpim.local.board;

/**
 * A message that the board was given to deliver.
 *
 * @param id the outgoing message's id
 * @param phone whether {@code user} is a phone number
 * @param at when the board took it, by the moved clock, ISO 8601
 */
record Delivered(
    String id,
    String channel,
    String account,
    String user,
    boolean phone,
    String text,
    String at) {}
