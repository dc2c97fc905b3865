package gatehouse.web;

import gatehouse.accounts.SignedInAccount;
import gatehouse.rulebook.TooEntangled;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What people see when something does not work out, and what every page needs of the frame. */
@ControllerAdvice
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final SignedInAccount signedIn;
    private final Resume resume;
    private final SignInAgain signInAgain;

    Faults(SignedInAccount signedIn, Resume resume, SignInAgain signInAgain) {
        this.signedIn = signedIn;
        this.resume = resume;
        this.signInAgain = signInAgain;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) { // what failed may be the very place where sessions are kept
            signedIn.current().ifPresent(account -> model.addAttribute("account", account));
        }
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("partial", request.getHeader("HX-Request") != null);
    }

    /** The page asked for comes after signing in, with what was typed on it. */
    @ExceptionHandler(NotSignedIn.class)
    String notSignedIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        frame(model, request);
        return signInAgain.ask(resume.typed(request), request, response, model);
    }

    @ExceptionHandler({NotFound.class, NoHandlerFoundException.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(Model model, HttpServletRequest request) {
        frame(model, request);
        return "errors/not-found";
    }

    @ExceptionHandler(NotAllowed.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notAllowed(Model model, HttpServletRequest request) {
        frame(model, request);
        return "errors/not-allowed";
    }

    /** Nothing is saved, and what the other typed is not shown to this one. */
    @ExceptionHandler(FormOfAnother.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String formOfAnother(Model model, HttpServletRequest request, HttpServletResponse response) {
        frame(model, request);
        response.setHeader("HX-Refresh", "true");
        model.addAttribute("address", request.getRequestURI());
        return "errors/form-of-another";
    }

    @ExceptionHandler(TooEntangled.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String tooEntangled(Model model, HttpServletRequest request) {
        frame(model, request);
        return "errors/too-entangled";
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    @ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
    String wrongMethod(Model model, HttpServletRequest request) {
        frame(model, request);
        return "errors/not-found";
    }

    /** A request that no page of ours sends: it leaves out what its route needs. */
    @ExceptionHandler(MissingServletRequestParameterException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String incomplete(Model model, HttpServletRequest request) {
        frame(model, request);
        return "errors/not-found";
    }

    /** The browser went away in the middle of an answer: nobody is there to be told. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void goneAway() {
        // nothing to answer
    }

    @ExceptionHandler(Exception.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String unexpected(Exception fault, Model model, HttpServletRequest request) {
        frame(model, request);
        model.addAttribute("reference", log(fault, request.getMethod(), request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        return "errors/unexpected";
    }

    /** Logs a fault without what a person typed. Gives the reference by which it is found. */
    static String log(Throwable fault, String method, @Nullable Object place) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Fault {} at {} {}: {}", reference, method, place, withoutMessages(fault));
        return reference;
    }

    /** Types and places: a message may hold what a person typed. */
    static String withoutMessages(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(cause == fault ? "" : "\ncaused by ").append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace()).limit(25).map(e -> "\n    at " + e).collect(Collectors.joining()));
        }
        return text.toString();
    }
}
