package gatehouse.notices;

import gatehouse.accounts.AccountEvents;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Application;
import gatehouse.casefile.AskedAnew;
import gatehouse.casefile.CaseEvent;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.rulebook.Publication;
import gatehouse.rulebook.RuleSource;
import gatehouse.rulebook.RulesEvent;
import gatehouse.vocabulary.Role;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which happenings people are written to about. */
@Component
class Notices {

    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Letters letters;
    private final Accounts accounts;
    private final CaseFiles caseFiles;
    private final MessageSource texts;
    private final String address;

    Notices(Letters letters, Accounts accounts, CaseFiles caseFiles, MessageSource texts, @Value("${gatehouse.address:http://localhost:8080}") String address) {
        this.letters = letters;
        this.accounts = accounts;
        this.caseFiles = caseFiles;
        this.texts = texts;
        this.address = address;
    }

    @EventListener
    void on(AccountEvents.ConfirmationWanted event) {
        letters.write(event.account(), "confirm", event.account().name(), address + "/confirm?token=" + event.token());
    }

    @EventListener
    void on(AccountEvents.RegisteredAgain event) {
        letters.write(event.account(), "registered-again", event.account().name(), address + "/sign-in", address + "/reset-password");
    }

    @EventListener
    void on(AccountEvents.Welcomed event) {
        letters.write(event.account(), "welcome", event.account().name(), address + "/new-password?token=" + event.token(),
                event.account().email(), address + "/sign-in", address + "/reset-password");
    }

    @EventListener
    void on(AccountEvents.ResetWanted event) {
        letters.write(event.account(), "reset", event.account().name(), address + "/new-password?token=" + event.token());
    }

    @EventListener
    void on(CaseEvent.StatusChanged event) {
        switch (event.to()) {
            case SUBMITTED -> writeToClients(event.application(), "ask-withdrawn".equals(event.cause()) ? "not-needed" : "submitted");
            case ACTION_NEEDED -> {
                if (!"rules-changed".equals(event.cause())) { // of which a letter of its own tells more
                    writeToClients(event.application(), "action-needed");
                }
            }
            case APPROVED -> writeToClients(event.application(), "approved");
            case REFUSED -> writeToClients(event.application(), "refused");
            case WITHDRAWN -> writeToClients(event.application(), "withdrawn");
            case EXPIRED -> writeToClients(event.application(), "expired");
            case IN_PROGRESS -> { }
        }
    }

    /** What changed for these clients, and nothing else of the rules. */
    @EventListener
    void on(CaseEvent.RequirementsChanged event) {
        CaseFile file = caseFiles.require(event.application());
        Application application = file.application();
        AskedAnew asked = event.asked();
        AskedWords words = new AskedWords(texts, file);
        boolean more = asked.otherwise().isEmpty() && asked.dropped().isEmpty();
        boolean less = asked.otherwise().isEmpty() && asked.more().isEmpty() && asked.again().isEmpty();
        String said = Stream.of(said("more", words.lines(asked.more())), said("again", words.lines(asked.again())), said("otherwise", words.lines(asked.otherwise())),
                said("dropped", words.lines(asked.dropped()))).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
        accounts.clientsOf(event.application()).forEach(client -> letters.write(client, more ? "more-asked" : less ? "less-asked" : "other-asked",
                client.name(), application.reference(), application.institutionName(), address + "/applications/" + event.application(), said));
    }

    private String said(String how, String lines) {
        return lines.isEmpty() ? "" : texts.getMessage("notice.asked." + how, new Object[] {lines}, Locale.ENGLISH);
    }

    /** Everybody who speaks with clients hears of new rules before these ask. */
    @EventListener
    void on(RulesEvent.Published event) {
        Publication publication = event.publication();
        if (publication.source() != RuleSource.BUILD && event.otherRules()) {
            String from = FROM.format(publication.effectiveAt());
            String note = publication.note().isBlank() || publication.note().equals(publication.title()) ? "" : publication.note() + "\n\n";
            accounts.staff().stream().filter(account -> account.role() == Role.RELATIONSHIP_MANAGER && account.enabled())
                    .forEach(manager -> letters.write(manager, "rules-published", manager.name(), publication.title(), note, from,
                            address + "/compliance/rules/history/" + publication.id()));
        }
    }

    @EventListener
    void on(RulesEvent.CalledOff event) {
        accounts.staff().stream().filter(account -> account.role() == Role.RELATIONSHIP_MANAGER && account.enabled())
                .forEach(manager -> letters.write(manager, "rules-called-off", manager.name(), event.publication().title(),
                        FROM.format(event.publication().effectiveAt())));
    }

    @EventListener
    void on(CaseEvent.ReminderDue event) {
        writeToClients(event.application(), "reminder");
    }

    private void writeToClients(UUID id, String name) {
        Application application = caseFiles.require(id).application();
        accounts.clientsOf(id).forEach(client -> letters.write(client, name, client.name(), application.reference(),
                application.institutionName(), address + "/applications/" + id));
    }
}
