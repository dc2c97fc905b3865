package gatehouse.workflow;

import gatehouse.imagechecks.PictureChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings in the library of picture checks. */
@Configuration(proxyBeanMethods = false)
class PictureCheckBeans {

    @Bean
    PictureChecks pictureChecks() {
        return PictureChecks.withDefaults();
    }
}
