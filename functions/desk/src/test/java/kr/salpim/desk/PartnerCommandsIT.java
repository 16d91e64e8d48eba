package kr.salpim.desk;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same of the built program, native where it was built so. */
@QuarkusIntegrationTest
@TestProfile(OperatorProfile.class)
class PartnerCommandsIT extends PartnerCommandsTest {}
