# Runs a prebuilt jar: build it first with ./gatehouse build (target/app holds the jar and its libraries).
FROM eclipse-temurin:17-jre-jammy

RUN groupadd --system --gid 10001 gatehouse && useradd --system --uid 10001 --gid gatehouse --no-create-home gatehouse

WORKDIR /opt/gatehouse
COPY --chown=root:root gatehouse ./gatehouse
COPY --chown=root:root target/app/lib ./lib
COPY --chown=root:root target/app/gatehouse.jar ./gatehouse.jar
COPY --chown=root:root processes ./processes
COPY --chown=root:root rules ./rules

USER 10001:10001
# The only writable places: /tmp for native libraries and bodies on their way, /data for nothing but a log if one is wanted.
VOLUME ["/tmp", "/data"]
ENV GATEHOUSE_DATA=/data \
    GATEHOUSE_JAVA_OPTIONS="-XX:MaxRAMPercentage=70 -Djava.io.tmpdir=/tmp" \
    MANAGEMENT_SERVER_PORT=9090
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-cp", "/opt/gatehouse/gatehouse.jar", "gatehouse.platform.HealthProbe", "http://127.0.0.1:9090/actuator/health/readiness"]
ENTRYPOINT ["/opt/gatehouse/gatehouse"]
CMD ["run"]
