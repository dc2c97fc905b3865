package gatehouse.imagechecks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Programs that can put a piece into a picture, by how they name themselves. Cameras, scanners and mere viewers are none. */
final class Editors {
    /** What a file says, in lower case, and who says so. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        for (String name : List.of("Adobe Photoshop", "Adobe ImageReady", "Adobe Firefly", "Adobe Illustrator", "GIMP", "Affinity Photo", "Pixelmator",
                "Paint.NET", "Photopea", "PaintShop", "Corel PHOTO-PAINT", "Snapseed", "PicsArt", "Canva", "Fotor", "Krita", "Inkscape", "PhotoScape",
                "PhotoImpact", "Luminar", "Facetune", "Meitu", "BeautyPlus", "YouCam", "Stable Diffusion", "Midjourney", "DALL-E")) {
            NAMES.put(name.toLowerCase(Locale.ROOT), name);
        }
        // https://cv.iptc.org/newscodes/digitalsourcetype/
        for (String type : List.of("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic", "compositeCapture",
                "virtualRecording", "digitalCreation")) {
            NAMES.put("digitalsourcetype/" + type.toLowerCase(Locale.ROOT), "a program that generates or puts together pictures");
        }
    }

    private Editors() {}

    /** The first that any of the texts names; null where none does. */
    static @Nullable String named(List<String> texts) {
        for (String text : texts) {
            String plain = text.toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                if (plain.contains(name.getKey())) {
                    return name.getValue();
                }
            }
        }
        return null;
    }
}
