package org.footprint.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says where to go once everything is up. */
@Component
class ReadyMessage {

  private static final Logger log = LoggerFactory.getLogger(ReadyMessage.class);

  private final Environment environment;

  ReadyMessage(Environment environment) {
    this.environment = environment;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    log.info(
        "Footprint is ready at http://localhost:{}{}",
        environment.getProperty("local.server.port"),
        environment.acceptsProfiles(Profiles.of("demo"))
            ? " with its demo people: the README says who they are and how to sign in"
            : "");
  }
}
