package gatehouse.rulebook;

/** What happened to the rules; published in the transaction that did it. */
public sealed interface RulesEvent {

    /**
     * A set was approved; it is in force from {@link Publication#effectiveAt()} on.
     *
     * @param otherRules whether its rules are others than those before it, and not its golden cases alone
     */
    record Published(Publication publication, boolean otherRules) implements RulesEvent {}

    /** A set that was to be in force later will not be. */
    record CalledOff(Publication publication) implements RulesEvent {}
}
