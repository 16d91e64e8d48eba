/** What delivery promises on bad days. */
package kr.salpim.testkit.delivery;
