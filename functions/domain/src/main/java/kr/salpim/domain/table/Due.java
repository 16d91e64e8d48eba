package kr.salpim.domain.table;

/**
 * A row of the {@code clock} index: what is due and when. The index may lag behind the table.
 *
 * @param dueAt epoch milliseconds
 */
public record Due(Key key, long dueAt) {}
