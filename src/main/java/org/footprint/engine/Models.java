package org.footprint.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, decisions and forms under names that are the same from a jar and from a class
 * folder, and only what changed since the last start.
 */
@Component
class Models extends AbstractCamundaConfiguration {

  private static final String[] PATTERNS = {
    "classpath:bpmn/**/*.bpmn", "classpath:bpmn/**/*.dmn", "classpath:forms/**/*.form"
  };

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    var deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name("footprint")
            .source("footprint")
            .enableDuplicateFiltering(true);
    all()
        .forEach(
            (name, model) -> {
              try (var content = model.getInputStream()) {
                deployment.addInputStream(name, content);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    deployment.deploy();
  }

  /** By their name, such as {@code bpmn/child/child-in-care.bpmn}. */
  static Map<String, Resource> all() {
    var found = new TreeMap<String, Resource>();
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (var pattern : PATTERNS) {
        var folder = pattern.substring("classpath:".length(), pattern.indexOf('/') + 1);
        for (var resource : resolver.getResources(pattern)) {
          var place = resource.getURL().getPath();
          found.put(place.substring(place.lastIndexOf("/" + folder) + 1), resource);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
