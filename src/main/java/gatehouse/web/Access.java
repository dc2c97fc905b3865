package gatehouse.web;

import gatehouse.vocabulary.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route, and whose data it touches. Every route states it; the application does not start with one that does
 * not. A route whose path names a case as {@code {application}} touches that case: a client must own it, and an id that
 * is unknown is answered like one that is somebody else's.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** The roles that may use it. Empty: anybody at all, signed in or not. */
    Role[] value();
}
