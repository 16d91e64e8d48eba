/**
 * What partner agencies tell us: rows of signals, and reports in free text (사회보장급여법 §13). Both end
 * as signals of a household, which the reactor answers.
 */
package kr.salpim.domain.report;
