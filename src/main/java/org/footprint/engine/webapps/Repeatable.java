package org.footprint.engine.webapps;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.util.StreamUtils;

/** A request whose content can be read more than once. */
class Repeatable extends HttpServletRequestWrapper {

  private byte[] content;

  Repeatable(HttpServletRequest request) {
    super(request);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (content == null) {
      content = StreamUtils.copyToByteArray(super.getInputStream());
    }
    return new Again(new ByteArrayInputStream(content));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Again extends ServletInputStream {

    private final ByteArrayInputStream content;

    Again(ByteArrayInputStream content) {
      this.content = content;
    }

    @Override
    public int read() {
      return content.read();
    }

    @Override
    public boolean isFinished() {
      return content.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("It is all here already");
    }
  }
}
