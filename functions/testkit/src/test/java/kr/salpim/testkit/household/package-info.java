/** Households over the table's twin: created once, merged and parted, handed over, erased. */
package kr.salpim.testkit.household;
