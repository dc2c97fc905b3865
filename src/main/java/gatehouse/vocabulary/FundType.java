package gatehouse.vocabulary;

/** Whether a fund is open to the public; decides most of what it must supply. */
public enum FundType { PRIVATE, PUBLIC }
