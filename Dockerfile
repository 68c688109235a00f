FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY bpmn bpmn
COPY forms forms
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:17-jre
ENV TZ=UTC \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC"
RUN groupadd --system --gid 10001 footprint \
 && useradd --system --uid 10001 --gid footprint --no-create-home --shell /usr/sbin/nologin footprint
# Stays root's: with no folder to write to, the embedded PostgreSQL can never start in here.
WORKDIR /opt/footprint
COPY --from=build /build/target/footprint-*.jar footprint.jar
USER 10001:10001
EXPOSE 8080
# Bash asks by itself, because a JRE image need not have curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s --retries=4 \
  CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && cat <&3 >/dev/null && [ \"$status\" = 200 ]"]
ENTRYPOINT ["/bin/bash", "-c", ": \"${FOOTPRINT_DB_URL:?must name the PostgreSQL database, as jdbc:postgresql://host:5432/footprint}\"; exec java -jar footprint.jar \"$@\"", "footprint"]
