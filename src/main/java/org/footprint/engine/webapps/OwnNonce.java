package org.footprint.engine.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps apart the pages of people who open them at the same moment. Camunda hands the one-time word
 * that allows a page's scripts from its header to its text through the whole application, so that
 * one person's word got into another's page, whose scripts the browser then refused: the page
 * stayed empty.
 */
class OwnNonce extends OncePerRequestFilter {

  private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var context = ownContext(request.getServletContext());
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public ServletContext getServletContext() {
            return context;
          }
        },
        response);
  }

  /** The application's, but for the word. */
  private static ServletContext ownContext(ServletContext shared) {
    var nonce = new AtomicReference<Object>();
    return (ServletContext)
        Proxy.newProxyInstance(
            OwnNonce.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, args) -> {
              if (args != null && NONCE.equals(args[0])) {
                return method.getName().equals("setAttribute")
                    ? nonce.getAndSet(args[1])
                    : nonce.get();
              }
              try {
                return method.invoke(shared, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
