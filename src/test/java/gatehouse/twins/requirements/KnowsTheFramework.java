package gatehouse.twins.requirements;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong on purpose: lies where a library does, and knows Spring and the database. */
class KnowsTheFramework {

    @Nullable JdbcClient spring;
    @Nullable Connection database;
}
