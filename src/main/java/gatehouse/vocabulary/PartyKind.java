package gatehouse.vocabulary;

/** Whether a key party is a person (a "key person") or an organisation. */
public enum PartyKind { PERSON, ORGANISATION }
