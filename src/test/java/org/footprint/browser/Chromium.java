package org.footprint.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The Chromium of this machine, one for all tests. Without it they are skipped, aloud. */
final class Chromium implements ExecutionCondition, AfterTestExecutionCallback {

  private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome"};
  private static final String MISSING =
      "There is no Chromium on the PATH: the browser tests are skipped, and nobody knows whether"
          + " the forms can be filled in";

  private static Optional<Running> running;

  static Browser browser() {
    return running.orElseThrow().browser();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (running == null) {
      running = found().map(Chromium::start);
      running.ifPresentOrElse(
          chromium -> context.getRoot().getStore(Namespace.GLOBAL).put(Chromium.class, chromium),
          () -> System.err.println("\n!!!!!!!! " + MISSING + " !!!!!!!!\n"));
    }
    return running.isPresent()
        ? ConditionEvaluationResult.enabled("Chromium is here")
        : ConditionEvaluationResult.disabled(MISSING);
  }

  /** What everybody had before their eyes when a test failed, and what their browser said. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      var test = context.getTestClass().orElseThrow().getSimpleName();
      var folder = Path.of("target", "browser", test + " " + context.getDisplayName());
      browser().contexts().stream()
          .flatMap(laptop -> laptop.pages().stream())
          .forEach(page -> describe(page, folder));
    }
  }

  private static void describe(Page page, Path folder) {
    var name = Integer.toHexString(page.hashCode());
    page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    var said =
        Stream.concat(
                page.consoleMessages().stream().map(ConsoleMessage::text),
                page.pageErrors().stream())
            .collect(Collectors.joining("\n", page.url() + "\n", "\n"));
    try {
      Files.writeString(folder.resolve(name + ".txt"), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> found() {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getenv("PATH"))
        .flatMap(folder -> Arrays.stream(NAMES).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Running start(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Running(
        playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(program)));
  }

  private record Running(Playwright playwright, Browser browser) implements CloseableResource {

    @Override
    public void close() {
      playwright.close();
    }
  }
}
