package gatehouse.rulebook;

import gatehouse.accounts.Account;
import gatehouse.platform.SettableClock;
import gatehouse.platform.TestPostgres;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** One node of which only the rulebook runs, on a real database that several may share. */
final class RulesNode implements AutoCloseable {

    final ConfigurableApplicationContext context;

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, FlywayAutoConfiguration.class, JacksonAutoConfiguration.class})
    @EnableConfigurationProperties(RulebookSettings.class)
    @ComponentScan(basePackages = {"gatehouse.rulebook", "gatehouse.casefile"})
    @Import(Trail.class)
    static class Slice {
        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }

    RulesNode(TestPostgres.Database database, @Nullable Path folder, boolean publishFolder) {
        Map<String, Object> settings = new HashMap<>(Map.of("spring.datasource.url", database.url(), "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(), "spring.datasource.hikari.minimum-idle", "1",
                "spring.datasource.hikari.maximum-pool-size", "6", "gatehouse.rules.publish-folder", publishFolder));
        if (folder != null) {
            settings.put("gatehouse.rules.folder", folder.toString());
        }
        context = new SpringApplicationBuilder(Slice.class).web(WebApplicationType.NONE).properties(settings).run();
    }

    Rulebook rulebook() {
        return context.getBean(Rulebook.class);
    }

    Drafts drafts() {
        return context.getBean(Drafts.class);
    }

    SettableClock clock() {
        return context.getBean(SettableClock.class);
    }

    Trail trail() {
        return context.getBean(Trail.class);
    }

    static Account officer(String name) {
        return new Account(UUID.randomUUID(), "GH-" + name.toUpperCase(), name + "@bank.test", name, Role.COMPLIANCE_OFFICER, true, true);
    }

    @Override
    public void close() {
        context.close();
    }
}
