package org.footprint.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other systems may tell us, for the people who connect them. */
@RestController
class ApiDescription {

  @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
  Resource description() {
    return new ClassPathResource("api/openapi.yaml");
  }
}
