package gatehouse.web.client;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever tries to change an application that is not with them to what it holds. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadOnlyAnswer {

    @ExceptionHandler(ReadOnly.class)
    @Nullable String readOnly(ReadOnly refused, HttpServletRequest request, HttpServletResponse response) {
        String path = "/applications/" + refused.application() + "/review?note=read-only";
        if (request.getHeader("HX-Request") == null) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Redirect", path); // the whole page goes there, not the part that was sent
        return null;
    }
}
