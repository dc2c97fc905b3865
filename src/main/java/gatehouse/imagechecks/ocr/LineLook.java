package gatehouse.imagechecks.ocr;

/** What a reader saw along a line; reading it under several assumptions costs next to nothing more. */
interface LineLook {

    /** The likeliest text of the line's length, of what may stand at each place. */
    ReadLine read(Alphabet alphabet);

    /** How much less likely a text is than the likeliest: the difference of the logarithms, 0 at best. */
    default double doubt(String text, ReadLine likeliest) {
        return (likeliest.score() - read(Alphabet.only(text)).score()) * text.length();
    }
}
