package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFiles;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.workflow.Cases;
import gatehouse.workflow.Cases.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A client's applications, and the way to a new one. */
@Controller
class ApplicationsController {

    private final Accounts accounts;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Opening opening;
    private final ToHaveAtHand toHaveAtHand;
    private final Words words;

    ApplicationsController(Accounts accounts, CaseFiles caseFiles, Cases cases, Opening opening, ToHaveAtHand toHaveAtHand, Words words) {
        this.accounts = accounts;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.opening = opening;
        this.toHaveAtHand = toHaveAtHand;
        this.words = words;
    }

    /** One application in the list. */
    record Entry(String href, String reference, String name, String type, ApplicationStatus status, String look, String next, String started) {}

    @GetMapping("/applications")
    @Access(Role.CLIENT)
    String list(Account account, Model model) {
        model.addAttribute("applications", caseFiles.all(accounts.casesOf(account.id())).stream().map(this::entry).toList());
        return "client/applications";
    }

    private Entry entry(Application application) {
        String name = application.institutionName().isEmpty() ? words.say("client.unnamed") : application.institutionName();
        return new Entry(Links.application(application.id()), application.reference(), name, words.say("institution-type." + application.type()),
                application.status(), look(application.status()), next(application),
                words.day(application.createdAt().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    static String look(ApplicationStatus status) {
        return switch (status) {
            case IN_PROGRESS, SUBMITTED -> "gh-tag--info";
            case ACTION_NEEDED, REFUSED -> "gh-tag--bad";
            case APPROVED -> "gh-tag--good";
            case WITHDRAWN, EXPIRED -> "";
        };
    }

    private String next(Application application) {
        if (!application.status().isWithClient()) {
            return words.say("client.next." + application.status());
        }
        Standing standing = cases.standing(application.id()).orElseThrow();
        if (standing.isComplete()) {
            return words.say("client.next.complete");
        }
        int missing = standing.assessment().missing().size() + standing.openItems().size();
        return words.say("client.next." + application.status(), missing);
    }

    @GetMapping("/applications/new")
    @Access(Role.CLIENT)
    String start(Form answers, Model model, HttpServletResponse response) {
        TypeQuestions questions = new TypeQuestions(answers);
        Optional<TypeQuestions.Question> open = questions.next();
        if (open.isPresent()) {
            return question(questions, open.get(), answers, model, response);
        }
        return found(questions, answers, model);
    }

    private static String question(TypeQuestions questions, TypeQuestions.Question open, Form answers, Model model, HttpServletResponse response) {
        if (answers.value("asked").equals(open.name())) {
            answers.fault(open.name(), "client.start.choose");
            response.setStatus(422);
        }
        model.addAttribute("form", answers);
        model.addAttribute("question", open);
        carry(questions, answers, model);
        model.addAttribute("types", List.of(InstitutionType.values()));
        return "client/start-question";
    }

    private String found(TypeQuestions questions, Form answers, Model model) {
        TypeQuestions.Found found = questions.found().orElseThrow();
        model.addAttribute("form", answers);
        model.addAttribute("type", found.type());
        model.addAttribute("things", toHaveAtHand.of(found));
        carry(questions, answers, model);
        return "client/start-found";
    }

    /** One answer given before, to be sent along. */
    record Answer(String name, String value) {}

    private static void carry(TypeQuestions questions, Form answers, Model model) {
        List<Answer> given = new java.util.ArrayList<>();
        if (!answers.value("type").isEmpty()) {
            given.add(new Answer("type", answers.value("type")));
        }
        questions.answered().forEach(question -> given.add(new Answer(question.name(), answers.value(question.name()))));
        model.addAttribute("given", given);
        model.addAttribute("back", given.isEmpty() ? "/applications" : "/applications/new" + given.stream().limit(given.size() - 1L)
                .map(answer -> answer.name() + "=" + answer.value()).collect(java.util.stream.Collectors.joining("&", "?", "")));
    }

    @PostMapping("/applications/new")
    @Access(Role.CLIENT)
    String open(Form answers, Account account, Model model, HttpServletResponse response) {
        Optional<TypeQuestions.Found> found = new TypeQuestions(answers).found();
        return found.isEmpty() ? start(answers, model, response)
                : "redirect:" + Links.application(opening.open(found.get(), account));
    }
}
