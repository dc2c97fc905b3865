package gatehouse.requirements;

/** A text that pays for each look at it, so that no pattern can search it for ever. */
record MeteredText(String text, Budget budget) implements CharSequence {

    @Override
    public char charAt(int index) {
        budget.spend();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
