package gatehouse.platform;

import gatehouse.rulebook.RulebookSettings;
import gatehouse.workflow.PictureCheckSettings;
import gatehouse.workflow.WorkflowSettings;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the rooms together. */
@SpringBootApplication(scanBasePackages = "gatehouse", exclude = org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration.class)
@EnableAsync
@EnableScheduling
@EnableConfigurationProperties({WorkflowSettings.class, RulebookSettings.class, PictureCheckSettings.class})
public class Wiring {

    @Configuration(proxyBeanMethods = false)
    static class Time {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Before any bean is made, so that the reason is said and not what followed from it. */
    @Bean
    static BeanFactoryPostProcessor usableSettings(Environment environment) {
        return factory -> UsableSettings.require(environment);
    }

    /** One node at a time, and the business tables first: the engine's own must find the database as the migrations leave it. */
    @Bean
    static BeanFactoryPostProcessor engineAfterMigrations() {
        return factory -> {
            factory.getBeanDefinition("flyway").setDependsOn("startLock");
            factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
        };
    }

    /** In place of the server's own valve, which it would add again if another class were named. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrorPages() {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(PlainErrorPages.class.getName());
            host.getPipeline().addValve(new PlainErrorPages());
        });
    }
}
