package org.footprint.engine.webapps;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.footprint.child.Restrictions;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands between our own security filters and the webapps. */
@Configuration
class WebappFilters {

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(
        Map.of(
            ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
            SignedInPerson.class.getName()));
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    return filter;
  }

  @Bean
  FilterRegistrationBean<OwnNonce> ownNonce() {
    var filter = new FilterRegistrationBean<>(new OwnNonce());
    filter.addUrlPatterns("/camunda/app/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 4);
    return filter;
  }

  @Bean
  FilterRegistrationBean<ListLimit> listLimit(ProcessEngineConfigurationImpl engine) {
    var filter = new FilterRegistrationBean<>(new ListLimit(engine));
    filter.addUrlPatterns("/camunda/api/engine/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
    return filter;
  }

  /** Before the sign-in to the engine, which would answer it as the person may see. */
  @Bean
  FilterRegistrationBean<Withheld> withheld(
      Restrictions restrictions, HistoryService history, TaskService tasks, ObjectMapper json) {
    var filter = new FilterRegistrationBean<>(new Withheld(restrictions, history, tasks, json));
    filter.addUrlPatterns("/camunda/api/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return filter;
  }
}
