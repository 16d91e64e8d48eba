package kr.salpim.domain.area;

/**
 * The number or bot that was written to, and the neighbourhood (행정동) it belongs to.
 *
 * @param dong ten-digit code of the dong
 */
public record ChannelAccount(String channel, String account, String dong) {}
