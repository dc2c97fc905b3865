package gatehouse.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What goes wrong before a page is reached: always a page, to whatever asked, and never what the frame would say of itself. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    @Access({})
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            throw new NotFound(); // nothing went wrong: somebody typed the address
        }
        response.setStatus(status);
        if (status == HttpStatus.NOT_FOUND.value()) {
            return "errors/not-found";
        }
        if (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return "errors/request";
        }
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        model.addAttribute("reference", Faults.log(fault instanceof Throwable thrown ? thrown : new IllegalStateException(), request.getMethod(),
                "before any page"));
        return "errors/unexpected";
    }
}
