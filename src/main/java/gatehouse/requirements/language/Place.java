package gatehouse.requirements.language;

/** Where in a file, both counted from 1; columns in characters (code points). */
public record Place(int line, int column) implements Comparable<Place> {

    static final Place START = new Place(1, 1);

    Place right(int characters) {
        return new Place(line, column + characters);
    }

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
