package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every check of a single picture, in the order in which they look. A check is added to this list and nowhere else. */
final class AllChecks {

    /** What must be in a picture for a check to look at it. */
    private enum Of { DOCUMENTS, SELFIES, BOTH }

    private enum When {
        /** Before anything is read. */
        FIRST,
        /** After reading, and only where nothing has refused the picture yet: one that is taken anew need not be looked at so closely. */
        UNLESS_REFUSED,
        /** After reading, which is left out where the picture is refused. */
        LAST
    }

    private record Listed(PictureCheck check, Of of, When when) {

        boolean looksAt(Seen seen) {
            return of == Of.BOTH || (of == Of.SELFIES) == seen.isSelfie();
        }
    }

    private static final List<Listed> LIST = List.of(
            new Listed(new SelfieFace(), Of.SELFIES, When.FIRST),
            new Listed(new Corners(), Of.DOCUMENTS, When.FIRST),
            new Listed(new CardSize(), Of.BOTH, When.FIRST),
            new Listed(new Darkness(), Of.BOTH, When.FIRST),
            new Listed(new Shadow(), Of.DOCUMENTS, When.FIRST),
            new Listed(new Overexposure(), Of.BOTH, When.FIRST),
            new Listed(new Colour(), Of.BOTH, When.FIRST),
            new Listed(new Sharpness(), Of.BOTH, When.FIRST),
            new Listed(new SoftPrint(), Of.DOCUMENTS, When.FIRST),
            new Listed(new Compression(), Of.DOCUMENTS, When.FIRST),
            new Listed(new Glare(), Of.DOCUMENTS, When.FIRST),
            new Listed(new Covered(), Of.DOCUMENTS, When.FIRST),
            new Listed(new LyingThing(), Of.DOCUMENTS, When.FIRST),
            new Listed(new Screenshot(), Of.BOTH, When.FIRST),
            new Listed(new ScreenOrPrint(), Of.DOCUMENTS, When.FIRST),
            new Listed(new Sheet(), Of.DOCUMENTS, When.FIRST),
            new Listed(new SquareCorners(), Of.DOCUMENTS, When.FIRST),
            new Listed(new EditedFile(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new PastedRegion(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new DrawnOver(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new SheetShape(), Of.DOCUMENTS, When.LAST),
            new Listed(new CutOutCorners(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new NoDocument(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new SeveralDocuments(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new PortraitSize(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new WhichDocument(), Of.DOCUMENTS, When.UNLESS_REFUSED),
            new Listed(new ReadingConsistency(), Of.DOCUMENTS, When.UNLESS_REFUSED));

    private AllChecks() {}

    static Set<Class<?>> kinds() {
        return LIST.stream().map(one -> one.check().getClass()).collect(Collectors.toSet());
    }

    /** What they found, and the picture with what was read of it. */
    record Looked(Seen seen, List<Finding> findings) {}

    /** Has every check look that looks at such a picture; a document is read once nothing has refused it. */
    static Looked look(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        LIST.stream().filter(one -> one.looksAt(seen) && one.when() == When.FIRST).forEach(one -> findings.addAll(one.check().look(seen)));
        boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.FAIL);
        Seen read = seen.isSelfie() || refused ? seen : seen.with(DocumentReader.read(seen));
        LIST.stream().filter(one -> one.looksAt(seen) && (one.when() == When.LAST || one.when() == When.UNLESS_REFUSED && !refused))
                .forEach(one -> findings.addAll(one.check().look(read)));
        return new Looked(read, withoutDocument(findings));
    }

    /** Whatever else was found of a picture without a document says nothing. */
    private static List<Finding> withoutDocument(List<Finding> findings) {
        List<Finding> none = findings.stream().filter(finding -> finding.code() == FindingCode.DOCUMENT_NOT_FOUND && finding.severity() == Severity.FAIL).toList();
        return none.isEmpty() ? findings : none;
    }
}
