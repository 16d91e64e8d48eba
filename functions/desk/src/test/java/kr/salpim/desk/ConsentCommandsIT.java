package kr.salpim.desk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the built program, native where it was built so. */
@QuarkusIntegrationTest
class ConsentCommandsIT extends ConsentCommandsTest {}
