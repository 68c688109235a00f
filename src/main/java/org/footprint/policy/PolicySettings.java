package org.footprint.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The council this deployment serves. */
@ConfigurationProperties("footprint")
record PolicySettings(@DefaultValue("default") String authority) {}
