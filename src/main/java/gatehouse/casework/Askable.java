package gatehouse.casework;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be asked of the client by hand. It must have a place on the client's pages: what nobody can supply would
 * keep the case from ever being decided.
 *
 * @param subject a party's id, or {@link Subjects#APPLICATION}
 */
public record Askable(String subject, DocumentCode code, @Nullable Side side) {

    private static final List<DocumentCode> OF_INSTITUTION =
            Arrays.stream(DocumentCode.values()).filter(code -> !code.isPicture()).toList();

    /** What proves an organisation, and what shows who owns it, runs it and speaks for it. */
    private static final List<DocumentCode> OF_ORGANISATION = List.of(DocumentCode.CERTIFICATE_OF_INCORPORATION,
            DocumentCode.BUSINESS_LICENCE, DocumentCode.MEMORANDUM_AND_ARTICLES, DocumentCode.TRUST_DEED, DocumentCode.FOUNDING_STATUTE,
            DocumentCode.PARTNERSHIP_AGREEMENT, DocumentCode.DIRECTORS_REGISTER, DocumentCode.SHAREHOLDERS_REGISTER,
            DocumentCode.OWNERSHIP_CHART, DocumentCode.PROOF_OF_GOVERNMENT_OWNERSHIP, DocumentCode.PROOF_OF_ADDRESS,
            DocumentCode.AUTHORIZATION_LETTER, DocumentCode.BOARD_RESOLUTION);

    /** Everything that may be asked in a case as it stands: of the institution first, then of each party. */
    public static List<Askable> of(CaseFile file) {
        Stream<Askable> ofParties = file.parties().stream().flatMap(party -> (party.isPerson() ? ofPerson(party)
                : documents(party.subject(), OF_ORGANISATION)).stream());
        return Stream.concat(documents(Subjects.APPLICATION, OF_INSTITUTION).stream(), ofParties).toList();
    }

    private static List<Askable> ofPerson(Party person) {
        List<Askable> list = new ArrayList<>();
        IdentityDocumentType stated = person.identity().type();
        if (stated != null) {
            list.add(new Askable(person.subject(), stated.code(), Side.FRONT));
        }
        if (stated != null && person.identity().showsBack()) {
            list.add(new Askable(person.subject(), stated.code(), Side.BACK));
        }
        list.add(new Askable(person.subject(), DocumentCode.SELFIE, null));
        list.add(new Askable(person.subject(), DocumentCode.PROOF_OF_ADDRESS, null));
        return list;
    }

    private static List<Askable> documents(String subject, List<DocumentCode> codes) {
        return codes.stream().map(code -> new Askable(subject, code, null)).toList();
    }
}
