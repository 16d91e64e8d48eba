package kr.salpim.partners;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same of the built program, native where it was built so. */
@QuarkusIntegrationTest
@TestProfile(TickProfile.class)
class PartnersTickIT extends PartnersTickTest {}
