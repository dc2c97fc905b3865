package gatehouse.requirements;

/** What makes two requirements the same one; in the order in which they are listed. */
record RequirementKey(String subject, Asked asked) implements Comparable<RequirementKey> {

    static RequirementKey of(Requirement requirement) {
        return new RequirementKey(requirement.subject(), new Asked(requirement.kind(), requirement.codes(), requirement.side()));
    }

    @Override
    public int compareTo(RequirementKey other) {
        int order = subject.compareTo(other.subject);
        return order != 0 ? order : asked.compareTo(other.asked);
    }
}
