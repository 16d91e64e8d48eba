/**
 * Referrals (서비스 의뢰·연계): from a proposal over an agency's answer to the result that the planner
 * confirms. Each state has its deadline on the clock, and somebody who is reminded.
 */
package kr.salpim.domain.referral;
