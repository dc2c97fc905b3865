package gatehouse.intake;

import gatehouse.intake.PdfValue.Array;
import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Name;
import gatehouse.intake.PdfValue.Nothing;
import gatehouse.intake.PdfValue.Stream;
import java.util.Map;
import java.util.Set;

/** Refuses whatever in a PDF acts, fetches, hides another file or changes what is seen; notes signature fields. */
final class PdfActiveContent {
    /** What an action may be: to go somewhere in the document, or to open a link once a person clicks it. */
    private static final Set<String> ACTIONS_REFUSED = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "ResetForm", "Rendition", "Movie", "Sound", "GoToR", "GoToE", "GoTo3DView",
            "RichMediaExecute", "SetOCGState", "Hide");
    private static final Set<String> SUBTYPES_REFUSED = Set.of("RichMedia", "Movie", "Sound", "Screen", "3D", "FileAttachment");
    private static final Set<String> FIELDS_REFUSED = Set.of("Tx", "Btn", "Ch");

    private final PdfObjects objects;
    private final Budget budget;
    private boolean signatureField;

    PdfActiveContent(PdfObjects objects, Budget budget) {
        this.objects = objects;
        this.budget = budget;
    }

    /** Judges every object of the file; returns whether one is a signature field. */
    boolean judge() {
        for (PdfObjects.Found found : objects.all()) {
            walk(found.value());
        }
        walk(objects.trailer());
        return signatureField;
    }

    private void walk(PdfValue value) {
        budget.step();
        if (value instanceof Array array) {
            array.items().forEach(this::walk);
        }
        if (value instanceof Stream stream) {
            judgeStream(stream.dict());
        }
        Dict dict = PdfValue.dictOf(value);
        if (dict != null) {
            for (Map.Entry<String, PdfValue> entry : dict.entries().entrySet()) {
                judgeEntry(plain(entry.getKey()), entry.getValue(), dict);
                walk(entry.getValue());
            }
        }
    }

    private static String plain(String key) {
        int end = key.indexOf(PdfReader.SECOND);
        return end < 0 ? key : key.substring(0, end);
    }

    private void judgeStream(Dict dict) {
        boolean elsewhere = dict.has("F") && !(dict.get("F") instanceof Name) && !(dict.get("F") instanceof Array);
        if (elsewhere || dict.has("FFilter")) {
            throw Refusal.active("takes a part of itself from another file");
        }
        if (PdfValue.isName(dict.get("Subtype"), "Form") && dict.has("Ref")) {
            throw Refusal.active("takes a part of itself from another file");
        }
    }

    private void judgeEntry(String key, PdfValue value, Dict owner) {
        if (value == Nothing.NOTHING) {
            return;
        }
        switch (key) {
            case "JS", "JavaScript" -> throw Refusal.active("holds a script");
            case "AA" -> requireEmpty(value);
            case "OpenAction" -> judgeOpening(value);
            case "EF", "EmbeddedFiles", "Collection", "EmbeddedFile" -> throw Refusal.active("has a file attached");
            case "XFA" -> throw Refusal.active("holds a form that changes what is seen");
            case "S" -> refuseNamed(value, ACTIONS_REFUSED, owner);
            case "Subtype", "Type" -> refuseNamed(value, SUBTYPES_REFUSED, owner);
            case "FS" -> refuseRemote(value);
            case "FT" -> judgeField(value);
            case "NeedsRendering" -> refuseTrue(value);
            default -> { }
        }
    }

    private void requireEmpty(PdfValue value) {
        Dict dict = PdfValue.dictOf(objects.resolve(value));
        if (dict == null || !dict.entries().isEmpty()) {
            throw Refusal.active("does something by itself");
        }
    }

    private void judgeOpening(PdfValue value) {
        PdfValue target = objects.resolve(value);
        Dict action = PdfValue.dictOf(target);
        if (action != null && !(PdfValue.isName(objects.resolve(action.get("S")), "GoTo") && !action.has("Next"))) {
            throw Refusal.active("does something by itself when it is opened");
        }
    }

    private void refuseNamed(PdfValue value, Set<String> names, Dict owner) {
        boolean structural = PdfValue.isName(owner.get("Type"), "StructElem");
        if (!structural && objects.resolve(value) instanceof Name name && names.contains(name.text())) {
            throw Refusal.active(name.text().equals("JavaScript") ? "holds a script" : "holds something that acts or plays ("
                    + name.text() + ")");
        }
    }

    private void refuseRemote(PdfValue value) {
        if (PdfValue.isName(objects.resolve(value), "URL")) {
            throw Refusal.active("takes a part of itself from the internet");
        }
    }

    private void judgeField(PdfValue value) {
        if (objects.resolve(value) instanceof Name name) {
            signatureField |= name.text().equals("Sig");
            if (FIELDS_REFUSED.contains(name.text())) {
                throw Refusal.active("holds a form that can be filled in");
            }
        }
    }

    private void refuseTrue(PdfValue value) {
        if (objects.resolve(value) instanceof PdfValue.Bool bool && bool.value()) {
            throw Refusal.active("holds a form that changes what is seen");
        }
    }
}
