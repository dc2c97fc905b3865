package gatehouse.requirements.figures;

import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * The same rule files, compiled by the engine's own compiler to its fastest form, asked in a session of the engine and nothing else: what
 * somebody writes who knows the engine well. Each question makes the facts of what was stated, opens a session, puts them in, fires all rules
 * and closes it; each rule that fires notes what it asks, of whom, and its own name. What an assessment does with that — one
 * requirement for all rules that ask for it, compared with what was supplied, sorted, and limits to all of it — is not done here.
 */
final class RawEngine {

    private final KieBase base;

    RawEngine(List<RuleFile> files) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        String head = "package raw\nimport gatehouse.requirements.figures.Raw.Application;\nimport gatehouse.requirements.figures.Raw.Party;\n"
                + "import gatehouse.requirements.figures.Raw.Person;\nimport gatehouse.requirements.figures.Raw.Organisation;\n"
                + "global gatehouse.requirements.figures.Raw.Require require;\nglobal gatehouse.requirements.figures.Raw.Flag flag;\n";
        files.forEach(file -> system.write("src/main/resources/raw/" + file.name(), head + named(file)));
        KieBuilder builder = services.newKieBuilder(system).buildAll(fastest());
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(String.valueOf(builder.getResults().getMessages(Message.Level.ERROR)));
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** The rules of a file, each telling its name to the words that it says. */
    private static String named(RuleFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).replace("require.", "require.by(drools.getRule()).")
                .replace("flag.", "flag.by(drools.getRule()).");
    }

    /** By its name, for the tests are compiled without the engine's compiler. */
    private static Class<? extends KieBuilder.ProjectType> fastest() {
        try {
            return Class.forName("org.drools.model.codegen.ExecutableModelProject").asSubclass(KieBuilder.ProjectType.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Run bench/rules, which adds the engine's compiler.", e);
        }
    }

    Raw.Claims ask(ApplicationFacts application) {
        Raw.Claims claims = new Raw.Claims();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("require", claims.require);
            session.setGlobal("flag", claims.flag);
            Raw.facts(application).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return claims;
    }
}
