package gatehouse.vocabulary;

/** What a government-owned enterprise is; decides which founding documents it must supply. */
public enum InstitutionCategory { AGENCY, MINISTRY, COMPANY, FUND }
