package gatehouse.requirements.language;

import java.util.List;

/** A kind of fact, and what must hold of it. */
public record Pattern(Name fact, List<Test> tests) {

    /** Fits every application. */
    public static final Pattern ANY_APPLICATION = new Pattern(new Name("Application", Place.START), List.of());

    /** The kind of fact; only of a pattern whose names were vetted. */
    public FactType type() {
        return FactType.named(fact.text()).orElseThrow();
    }
}
