package gatehouse.rulebook;

/** What happened to the rules; published in the transaction that did it. */
public sealed interface RulesEvent {

    /** A set was approved; it is in force from {@link Publication#effectiveAt()} on. */
    record Published(Publication publication) implements RulesEvent {}

    /** A set that was to be in force later will not be. */
    record CalledOff(Publication publication) implements RulesEvent {}
}
