package gatehouse.web;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes that the application really has. One that does not state its {@link Access} keeps the application from starting. */
@Component
public class Routes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
    }

    /** One route: its methods, its pattern such as {@code /applications/{application}/details}, and what it states. */
    public record Route(Set<RequestMethod> methods, String pattern, Access access) {}

    /** All routes. */
    public List<Route> all() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream().filter(entry -> isOurs(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> new Route(entry.getKey().getMethodsCondition().getMethods(), pattern, access(entry.getValue()))))
                .toList();
    }

    /** Whether there is a page at this address. @param path without its query */
    boolean isPage(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue()) && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatterns().stream()).anyMatch(pattern -> pattern.matches(parsed));
    }

    @Override
    public void afterSingletonsInstantiated() {
        all();
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("gatehouse.");
    }

    static Access access(HandlerMethod method) {
        Access access = method.getMethodAnnotation(Access.class);
        if (access == null) {
            throw new IllegalStateException("The route " + method + " does not state who may use it.");
        }
        return access;
    }
}
