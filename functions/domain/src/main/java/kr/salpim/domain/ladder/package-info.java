/**
 * Who is told of a case and when the next one is, as dated data. A package of its own because it
 * knows both areas and levels, which know nothing of each other.
 */
package kr.salpim.domain.ladder;
