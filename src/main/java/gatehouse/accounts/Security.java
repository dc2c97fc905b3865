package gatehouse.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** How requests are secured. Which route is whose is said by the routes themselves and held by {@code web}. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** No inline script or style, nothing from elsewhere; pictures also as data for the preview made in the browser. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /** There is no other way in than {@link SignIn}: this stops the framework from making up a user of its own. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new org.springframework.security.authentication.BadCredentialsException("Sign in by the form.");
        };
    }

    /** In a cookie of its own, so that a form still answers after its session has ended. */
    @Bean
    static CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SignedInAccount signedIn, CsrfTokenRepository tokens) throws Exception {
        return http
                .securityContext(context -> context.securityContextRepository(signedIn).requireExplicitSave(true))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy("geolocation=(), microphone=(), payment=()")))
                // A form whose token is gone: what was typed in it is given back.
                .exceptionHandling(faults -> faults.accessDeniedHandler((request, response, denied) -> {
                    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                    request.getRequestDispatcher("/expired-form").forward(request, response);
                }))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** Wraps the framework's own processor of forms, whose name is fixed. */
    @Bean
    static BeanPostProcessor formFrame(ObjectProvider<SignedInAccount> signedIn) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor processor ? new FormFrame(processor, signedIn) : bean;
            }
        };
    }

    /** Requests of one session at the same time may keep something under one name: the last of them counts, and none fails. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesOfRequestsAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Session attributes are strings and are kept as JSON strings; anything else is a fault of ours and fails at once. */
    @Bean("springSessionConversionService")
    GenericConversionService springSessionConversionService(ObjectMapper json) {
        GenericConversionService service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, value -> {
            if (!(value instanceof String)) {
                throw new IllegalStateException("A session holds strings only, not " + value.getClass().getName());
            }
            try {
                return json.writeValueAsBytes(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        service.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return json.readValue(bytes, String.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return service;
    }
}
