package org.footprint.engine.webapps;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
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
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<ListLimit> listLimit(ProcessEngineConfigurationImpl engine) {
    var filter = new FilterRegistrationBean<>(new ListLimit(engine));
    filter.addUrlPatterns("/camunda/api/engine/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    return filter;
  }
}
