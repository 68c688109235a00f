package org.footprint.engine.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cockpit asks some lists without saying how much it can take; the engine refuses such a list. */
class ListLimit extends OncePerRequestFilter {

  private final ProcessEngineConfigurationImpl engine;

  ListLimit(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(limited(request), response);
  }

  private HttpServletRequest limited(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query != null && query.contains("maxResults=")) {
      return request;
    }
    var limit = "maxResults=" + engine.getQueryMaxResultsLimit();
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getQueryString() {
        return query == null ? limit : query + "&" + limit;
      }
    };
  }
}
