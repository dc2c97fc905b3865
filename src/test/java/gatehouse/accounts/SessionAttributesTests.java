package gatehouse.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.platform.GatehouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What is kept in a session, by requests that come at the same time. */
@GatehouseTest
class SessionAttributesTests {

    @Autowired SessionRepository<? extends Session> sessions;

    @Test
    void twoRequestsAtOnceMayKeepSomethingUnderOneName() {
        keepAtOnce(sessions);
    }

    private static <S extends Session> void keepAtOnce(SessionRepository<S> sessions) {
        S begun = sessions.createSession();
        sessions.save(begun);
        S one = sessions.findById(begun.getId());
        S other = sessions.findById(begun.getId());
        one.setAttribute("typed", "one");
        other.setAttribute("typed", "other");
        sessions.save(one);
        sessions.save(other);
        assertThat(sessions.findById(begun.getId()).<String>getAttribute("typed")).isEqualTo("other");
        sessions.deleteById(begun.getId());
    }
}
