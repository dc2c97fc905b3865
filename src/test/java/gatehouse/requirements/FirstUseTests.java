package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A set that has just gone live is asked by many at once: what the engine makes at its first use must be there for all of them. */
class FirstUseTests {

    private static final int THREADS = 8;
    private static final int SETS = 100;

    @Test
    void manyWhoAskANewSetAtOnceGetWhatOneGets() throws Exception {
        List<ApplicationFacts> applications = Cases.files("applications").subList(0, THREADS).stream()
                .map(file -> ((ReadResult.Application) ApplicationReader.read(Cases.bytes(file))).facts()).toList();
        RuleSet alone = Cases.productRules();
        List<Assessment> expected = applications.stream().map(alone::assess).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int set = 0; set < SETS; set++) {
                RuleSet fresh = Cases.productRules();
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Callable<Assessment>> questions = new ArrayList<>();
                applications.forEach(application -> questions.add(() -> {
                    start.await();
                    return fresh.assess(application);
                }));
                List<Assessment> answers = new ArrayList<>();
                for (Future<Assessment> answer : threads.invokeAll(questions)) {
                    answers.add(answer.get());
                }
                assertThat(answers).as("set " + set).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
