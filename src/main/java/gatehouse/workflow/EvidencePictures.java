package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.imagechecks.PictureReader;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import gatehouse.intake.PagePicture;
import gatehouse.intake.PdfPages;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Evidence as pictures: for the checks as it came, for people as a new JPEG, upright and without metadata. */
@Component
public class EvidencePictures {

    /** How large a picture is shown, by its longer edge in pixels. */
    public enum Size {
        THUMBNAIL(360), FULL(1800);

        private final int edge;

        Size(int edge) {
            this.edge = edge;
        }
    }

    private final EvidenceStore store;
    private final PictureReader reader;

    EvidencePictures(EvidenceStore store, PictureReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /** A picture to check. @param orientation EXIF 1 to 8 @param pages of the file that it is the first of */
    record Raw(byte[] bytes, int orientation, int pages) {}

    /** The picture itself, or the first page of a PDF; empty where that can't be drawn. */
    Optional<Raw> raw(UUID id) {
        return store.find(id).flatMap(evidence -> raw(evidence, 0));
    }

    /** The picture that a task looks at; empty where there is none, or it can't be drawn. */
    Optional<Raw> of(PictureCheck.Work work, CheckTask task) {
        return task.picture(work.file(), work.person()).flatMap(item -> raw(item.evidence()));
    }

    /** Checks the picture that a task looks at, or says that it could not be drawn. */
    PictureVerdict checked(PictureCheck.Work work, CheckTask task, Function<Raw, PictureVerdict> check) {
        return of(work, task).map(raw -> check.apply(raw).onFirstOf(raw.pages())).orElseThrow(() -> new IllegalStateException("The page can't be drawn."));
    }

    /**
     * What people are shown of a page.
     *
     * @param page from 0
     * @return a JPEG; empty for an unknown page, or one that can't be drawn
     */
    public Optional<byte[]> shown(UUID id, int page, Size size) {
        Optional<byte[]> made = store.rendering(id, page, size.edge);
        if (made.isPresent()) {
            return made;
        }
        Optional<byte[]> fresh = store.find(id).filter(evidence -> page >= 0 && page < evidence.pages())
                .flatMap(evidence -> raw(evidence, page)).flatMap(raw -> reader.upright(raw.bytes(), raw.orientation(), size.edge));
        fresh.ifPresent(jpeg -> store.keepRendering(id, page, size.edge, jpeg));
        return fresh;
    }

    private Optional<Raw> raw(Evidence evidence, int page) {
        byte[] content = store.content(evidence.id());
        return evidence.mediaType().equals("application/pdf")
                ? PdfPages.page(content, page).map(PagePicture::jpeg).map(jpeg -> new Raw(jpeg, 1, evidence.pages()))
                : Optional.of(new Raw(content, evidence.orientation(), 1));
    }
}
