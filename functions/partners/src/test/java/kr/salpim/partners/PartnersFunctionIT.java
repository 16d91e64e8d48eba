package kr.salpim.partners;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same calls to the built artifact: with {@code -Dnative} the binary that is deployed. */
@QuarkusIntegrationTest
class PartnersFunctionIT extends PartnersFunctionTest {}
