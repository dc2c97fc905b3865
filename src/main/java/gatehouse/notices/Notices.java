package gatehouse.notices;

import gatehouse.accounts.AccountEvents;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseEvent;
import gatehouse.casefile.CaseFiles;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which happenings people are written to about. */
@Component
class Notices {

    private final Letters letters;
    private final Accounts accounts;
    private final CaseFiles caseFiles;
    private final String address;

    Notices(Letters letters, Accounts accounts, CaseFiles caseFiles, @Value("${gatehouse.address:http://localhost:8080}") String address) {
        this.letters = letters;
        this.accounts = accounts;
        this.caseFiles = caseFiles;
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
            case ACTION_NEEDED -> writeToClients(event.application(), "action-needed");
            case APPROVED -> writeToClients(event.application(), "approved");
            case REFUSED -> writeToClients(event.application(), "refused");
            case WITHDRAWN -> writeToClients(event.application(), "withdrawn");
            case EXPIRED -> writeToClients(event.application(), "expired");
            case IN_PROGRESS -> { }
        }
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
