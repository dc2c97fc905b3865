package gatehouse.casework;

/** What is judged about one person, by checks first and by a person where they leave it open. */
public enum LookItem {
    FRONT, BACK, SELFIE,
    /** What the person declared, against what the pictures show. */
    DECLARED,
    /** That somebody with the same document, name or picture is elsewhere in the house. */
    ELSEWHERE,
    /** What the rules ask a person on the staff to look at. */
    RULES;

    String verdictTask() {
        return "LOOK_" + name();
    }
}
