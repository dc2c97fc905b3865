package gatehouse.web.client;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever tries to change an application that is not with them to what it holds. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadOnlyAnswer {

    @ExceptionHandler(ReadOnly.class)
    String readOnly(ReadOnly refused) {
        return "redirect:/applications/" + refused.application() + "/review?note=read-only";
    }
}
