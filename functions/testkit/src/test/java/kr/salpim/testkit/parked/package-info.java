/** What fails time and again is given up and shown to a person, and stops nothing else. */
package kr.salpim.testkit.parked;
