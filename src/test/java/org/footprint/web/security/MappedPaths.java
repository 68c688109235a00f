package org.footprint.web.security;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Finds every path that somebody could ask the running application for. */
final class MappedPaths {

  /** One of them; each changeable part of the path is {@code {}}. */
  record MappedPath(String method, String path) implements Comparable<MappedPath> {

    @Override
    public int compareTo(MappedPath other) {
      return (path + " " + method).compareTo(other.path + " " + other.method);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final Set<MappedPath> found = new TreeSet<>();

  private MappedPaths() {}

  static Set<MappedPath> of(ApplicationContext beans, ServletContext servlets) {
    var paths = new MappedPaths();
    beans.getBeansOfType(HandlerMapping.class).values().forEach(paths::addHandlers);
    servlets.getServletRegistrations().values().stream()
        .filter(servlet -> !servlet.getMappings().equals(Set.of("/")))
        .forEach(
            servlet ->
                servlet
                    .getMappings()
                    .forEach(
                        mapping ->
                            paths.addServlet(
                                mapping, servlet.getInitParameter("jakarta.ws.rs.Application"))));
    return paths.found;
  }

  private void addHandlers(HandlerMapping mapping) {
    if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
      methods
          .getHandlerMethods()
          .keySet()
          .forEach(
              info ->
                  info.getPatternValues()
                      .forEach(
                          path -> {
                            var named = info.getMethodsCondition().getMethods();
                            (named.isEmpty() ? Set.of(RequestMethod.GET) : named)
                                .forEach(method -> add(method.name(), path));
                          }));
    } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
      urls.getHandlerMap().keySet().forEach(path -> add("GET", path));
      if (urls.getRootHandler() != null) {
        add("GET", "/");
      }
    } else if (mapping instanceof RouterFunctionMapping router) {
      if (router.getRouterFunction() != null) {
        throw new IllegalStateException("Teach this test to read router functions.");
      }
    } else {
      throw new IllegalStateException("Teach this test to read " + mapping.getClass());
    }
  }

  private void addServlet(String mapping, String application) {
    if (application == null) {
      add("GET", mapping);
      return;
    }
    try {
      var root = mapping.replace("/*", "");
      ((Application) Class.forName(application).getDeclaredConstructor().newInstance())
          .getClasses().stream()
              .filter(type -> type.isAnnotationPresent(Path.class))
              .forEach(
                  type ->
                      addResource(
                          join(root, type.getAnnotation(Path.class).value()),
                          type,
                          new ArrayDeque<>()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addResource(String path, Class<?> type, Deque<Class<?>> above) {
    if (above.contains(type)) {
      return;
    }
    above.push(type);
    for (var method : type.getMethods()) {
      var described = described(method);
      var part = described.getAnnotation(Path.class);
      var here = part == null ? path : join(path, part.value());
      var verbs = verbs(described).toList();
      verbs.forEach(verb -> add(verb, here));
      if (verbs.isEmpty() && part != null) {
        addResource(here, method.getReturnType(), above);
      }
    }
    above.pop();
  }

  /** The method itself, or the one of an interface or parent class that carries its annotations. */
  private static Method described(Method method) {
    return lineage(method.getDeclaringClass())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(
            same ->
                same.getName().equals(method.getName())
                    && Arrays.equals(same.getParameterTypes(), method.getParameterTypes()))
        .filter(same -> same.isAnnotationPresent(Path.class) || verbs(same).findAny().isPresent())
        .findFirst()
        .orElse(method);
  }

  private static Stream<Class<?>> lineage(Class<?> type) {
    return type == null
        ? Stream.empty()
        : Stream.concat(
            Stream.of(type),
            Stream.concat(lineage(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .flatMap(MappedPaths::selfAndAbove));
  }

  private static Stream<Class<?>> selfAndAbove(Class<?> type) {
    return lineage(type);
  }

  private static Stream<String> verbs(AnnotatedElement method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value);
  }

  private static String join(String path, String part) {
    return (path + "/" + part).replaceAll("/+", "/");
  }

  private void add(String method, String path) {
    var plain = path.replaceAll("\\{[^/{}]*(\\{[^}]*})?[^/{}]*}|\\*+", "{}");
    found.add(new MappedPath(method, plain.length() > 1 ? plain.replaceAll("/$", "") : plain));
  }
}
