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

/** The same rule files, compiled by the engine's own compiler to its fastest form, asked in a session of the engine and nothing else. */
final class RawEngine {

    private final KieBase base;

    RawEngine(List<RuleFile> files) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        String head = "package raw\nimport gatehouse.requirements.figures.Raw.Application;\nimport gatehouse.requirements.figures.Raw.Party;\n"
                + "import gatehouse.requirements.figures.Raw.Person;\nimport gatehouse.requirements.figures.Raw.Organisation;\n"
                + "global gatehouse.requirements.figures.Raw.Require require;\nglobal gatehouse.requirements.figures.Raw.Flag flag;\n";
        files.forEach(file -> system.write("src/main/resources/raw/" + file.name(), head + new String(file.bytes(), StandardCharsets.UTF_8)));
        KieBuilder builder = services.newKieBuilder(system).buildAll(fastest());
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(String.valueOf(builder.getResults().getMessages(Message.Level.ERROR)));
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** By its name, for the tests are compiled without the engine's compiler. */
    private static Class<? extends KieBuilder.ProjectType> fastest() {
        try {
            return Class.forName("org.drools.model.codegen.ExecutableModelProject").asSubclass(KieBuilder.ProjectType.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Run bench/rules, which adds the engine's compiler.", e);
        }
    }

    /** What was asked, as often as a rule asked it. */
    Raw.Require ask(List<Object> facts) {
        Raw.Require require = new Raw.Require();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("require", require);
            session.setGlobal("flag", new Raw.Flag());
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return require;
    }
}
