package gatehouse.casework;

/** What is judged about one person, by checks first and by a person where they leave it open. */
public enum LookItem {
    FRONT, BACK, SELFIE,
    /** What the person declared, against what the pictures show. */
    DECLARED,
    /** What the rules ask a person on the staff to look at. */
    RULES;

    String verdictTask() {
        return "LOOK_" + name();
    }
}
