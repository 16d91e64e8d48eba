package kr.salpim.domain.understanding;

/**
 * Why the triage decided as it did: a rule and the place in the sender's original text that it
 * matched. The words themselves are not copied, so that a reason is no personal data.
 *
 * @param rule the rule's id in the lexicon
 * @param start first character (UTF-16 index) in the original text, or 0 where the whole text
 *     counts
 * @param end end, exclusive
 */
public record Reason(String rule, int start, int end) {}
