package gatehouse.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a check took down beside its findings; each part null where there is none.
 *
 * @param fingerprint of the picture, to know it again
 * @param repeats     SHA-256 of another picture that this one was found to repeat; once that is gone, the verdict says nothing more
 * @param reading     what was read from the document, as JSON of whoever read it. Personal: it stays in the case's tables
 * @param basis       names the settings and models that the verdict rests on
 * @param faces       how the face compared with the portrait
 */
public record Measured(
        @Nullable String fingerprint, @Nullable String repeats, @Nullable String reading, @Nullable String basis, @Nullable Faces faces) {

    /** Of somebody who looked, and of a check that takes nothing down. */
    public static final Measured NOTHING = new Measured(null, null, null, null, null);

    /**
     * How two faces compared.
     *
     * @param result     a code, worded for whoever reads it
     * @param similarity 1 for the same picture
     * @param model      the beginning of the checksum of the model that compared; null where none did
     */
    public record Faces(String result, double similarity, @Nullable String model) {}
}
