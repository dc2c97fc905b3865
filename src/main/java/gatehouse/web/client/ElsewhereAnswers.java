package gatehouse.web.client;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever can't do what they tried to where they see why: the application is not with them, the party is gone, or what they sent is asked no more. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ElsewhereAnswers {

    @ExceptionHandler(ReadOnly.class)
    @Nullable String readOnly(ReadOnly refused, HttpServletRequest request, HttpServletResponse response) {
        // Whoever sent the last that was missing is led on to a page that is there no more for them: nothing of theirs was refused.
        boolean looked = request.getMethod().equals("GET");
        return lead("/applications/" + refused.application() + "/review?note=" + (looked ? "with-us" : "read-only"), request, response);
    }

    @ExceptionHandler(PartyGone.class)
    @Nullable String partyGone(PartyGone gone, HttpServletRequest request, HttpServletResponse response) {
        return lead("/applications/" + gone.application() + "/parties?note=gone", request, response);
    }

    @ExceptionHandler(AskedOtherwise.class)
    @Nullable String askedOtherwise(HttpServletRequest request, HttpServletResponse response) {
        return lead(request.getRequestURI() + "?note=" + AskedOtherwise.NOTE, request, response);
    }

    private static @Nullable String lead(String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Redirect", path); // the whole page goes there, not the part that was sent
        return null;
    }
}
