/** Proofs that somebody answers for every alert, and that nobody is told more or less than that. */
package kr.salpim.testkit.alert;
