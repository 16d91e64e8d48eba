/** Loading files over the table's twin. */
package kr.salpim.testkit.load;
