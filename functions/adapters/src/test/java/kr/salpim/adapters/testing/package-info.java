/** What the tests of the functions share. */
package kr.salpim.adapters.testing;
