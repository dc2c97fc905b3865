package gatehouse.requirements.language;

import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * A field of a fact.
 *
 * @param codes the values it may have; empty where any will do
 */
public record Field(String name, Kind kind, Set<String> codes) {

    /** What a field holds. */
    public enum Kind { TEXT, YES_NO, NUMBER, ROLES }

    static Field text(String name) {
        return new Field(name, Kind.TEXT, Set.of());
    }

    static Field number(String name) {
        return new Field(name, Kind.NUMBER, Set.of());
    }

    static Field yesNo(String name) {
        return new Field(name, Kind.YES_NO, Set.of());
    }

    static Field country(String name) {
        return new Field(name, Kind.TEXT, CountryCode.ALL);
    }

    static Field institutionType() {
        return new Field("institutionType", Kind.TEXT, codes(InstitutionType.values()));
    }

    static Field fundType() {
        return new Field("fundType", Kind.TEXT, codes(FundType.values()));
    }

    static Field institutionCategory() {
        return new Field("institutionCategory", Kind.TEXT, codes(InstitutionCategory.values()));
    }

    static Field partyKind() {
        return new Field("kind", Kind.TEXT, codes(PartyKind.values()));
    }

    static Field roles() {
        return new Field("roles", Kind.ROLES, codes(PartyRole.values()));
    }

    static Field identityType() {
        return new Field("identityType", Kind.TEXT, codes(IdentityDocumentType.values()));
    }

    boolean isCountry() {
        return codes.equals(CountryCode.ALL);
    }

    /** Whether no application can state another value: of a country or an identity document any text may be stated. */
    boolean isClosed() {
        return name.equals("institutionType") || name.equals("fundType") || name.equals("institutionCategory") || name.equals("kind");
    }

    /** Whether it may be compared in this way. */
    public boolean takes(Operator operator) {
        boolean freeText = kind == Kind.TEXT && codes.isEmpty();
        return switch (operator) {
            case EQUAL, UNEQUAL -> kind != Kind.ROLES;
            case IN, NOT_IN -> kind == Kind.TEXT || kind == Kind.NUMBER;
            case CONTAINS, NOT_CONTAINS -> freeText || kind == Kind.ROLES;
            case MATCHES -> kind == Kind.TEXT;
            default -> kind == Kind.NUMBER;
        };
    }

    private static Set<String> codes(Enum<?>[] constants) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(constants).map(Enum::name).forEach(names::add);
        return names;
    }
}
