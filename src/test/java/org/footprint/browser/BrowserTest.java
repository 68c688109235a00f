package org.footprint.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** The running application of all tests, and people at their laptops before it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@FootprintTest
@interface BrowserTest {}
