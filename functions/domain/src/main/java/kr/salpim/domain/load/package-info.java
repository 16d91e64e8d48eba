/**
 * Loads files of households and of institutions' signals, line by line and chunk by chunk: what is
 * wrong is refused by line, the rest is taken, and the same again changes nothing.
 */
package kr.salpim.domain.load;
