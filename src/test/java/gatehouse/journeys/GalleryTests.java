package gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casework.CheckTask;
import gatehouse.casework.Decisions;
import gatehouse.casework.Measured;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.casework.Verification;
import gatehouse.notices.Letters;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Rulebook;
import gatehouse.specimens.Flaw;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Routes;
import gatehouse.workflow.Cases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Every page that the application has, seen as somebody who may see it: no finding of axe in light or dark, nothing to scroll sideways at
 * 320 px, and nothing that the content security policy stops. With {@code -Dgallery.pictures=true} a picture of each,
 * wide, narrow and dark, goes to {@code target/screenshots/pages} for whoever wants to look.
 */
@GatehouseTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "gatehouse.data=target/gallery")
class GalleryTests {

    private static final String PASSWORD = "a password of the gallery";
    private static final Path PICTURES = Path.of("target/screenshots/pages");
    /** What can be otherwise in the dark: the rest was found in the light. */
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Routes that answer with a picture, a diagram, data or a part of a page, or that are the target of a form's failure. */
    private static final Set<String> NOT_PAGES = Set.of(
            "/applications/{application}/persons/{party}/verdicts/{slot}",
            "/applications/{application}/evidence/{item}/picture",
            "/staff/cases/{application}/evidence/{evidence}/picture",
            "/staff/cases/{application}/processes/{instance}",
            "/compliance/rules/words", "/staff/cases/{application}/why",
            "/staff/cases/{application}/why/review", "/staff/cases/{application}/why/finding", // visited with what they are about
            "/staff/cases/{application}/assessments/{assessment}/application.json",
            "/compliance/rules/history/{publication}/files.zip",
            "/error", // not-found, where nothing went wrong
            "/new-password"); // visited with the link of a letter

    /** One page to look at: what its picture is called, who looks, where it is, and what is done there first. */
    private record Stop(String name, @Nullable Role role, String path, int status, Consumer<Page> first) {

        static Stop at(String name, @Nullable Role role, String path) {
            return new Stop(name, role, path, 200, page -> {});
        }
    }

    @LocalServerPort int port;
    @Autowired Routes routes;
    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired Cases cases;
    @Autowired CaseFiles caseFiles;
    @Autowired StaffTasks tasks;
    @Autowired Verification verification;
    @Autowired Letters letters;
    @Autowired Drafts drafts;
    @Autowired Rulebook rulebook;
    @Autowired Decisions decisions;

    private final Map<Role, Account> people = new EnumMap<>(Role.class);
    private final List<String> problems = new ArrayList<>();
    private Account client;
    private Account officer;
    private Account manager;

    @Test
    void everyPageIsFitToBeSeen() {
        for (Role role : Role.values()) {
            people.put(role, account(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@gallery.test", role));
        }
        client = person(Role.CLIENT);
        officer = person(Role.COMPLIANCE_OFFICER);
        manager = person(Role.RELATIONSHIP_MANAGER);
        try (Chromium chromium = Chromium.launch()) {
            List<Stop> stops = new ArrayList<>(stops());
            Map<Optional<Role>, List<Stop>> byRole = new LinkedHashMap<>();
            stops.forEach(stop -> byRole.computeIfAbsent(Optional.ofNullable(stop.role()), role -> new ArrayList<>()).add(stop));
            byRole.forEach((role, theirs) -> visit(chromium.browser(), role.orElse(null), theirs));
        }
        assertThat(problems).withFailMessage(() -> problems.size() + " problems:\n" + String.join("\n", problems)).isEmpty();
    }

    private void visit(Browser browser, @Nullable Role role, List<Stop> stops) {
        Set<String> seen = new HashSet<>();
        // axe brings its script along, which the policy would stop: so it looks in a context without the policy.
        try (BrowserContext free = context(browser, true); BrowserContext bound = context(browser, false)) {
            Page page = signedIn(free, role);
            Page strict = signedIn(bound, role);
            List<String> said = new ArrayList<>();
            strict.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    said.add(message.text());
                }
            });
            for (Stop stop : stops) {
                Response response = page.navigate(base() + stop.path());
                if (response.status() != stop.status()) {
                    problems.add(stop.name() + ": " + stop.path() + " answers " + response.status());
                    continue;
                }
                stop.first().accept(page);
                if (!seen.add(page.url() + stop.name().replaceFirst("-route$", "")) && stop.name().endsWith("-route")) {
                    continue;
                }
                if (stop.name().endsWith("-route") && !seen.add(page.url())) {
                    continue; // leads to a page already seen
                }
                look(page, stop.name().replaceFirst("-route$", ""));
                strict.navigate(base() + stop.path());
                said.forEach(text -> problems.add(stop.name() + ": " + text));
                said.clear();
            }
        }
    }

    private void look(Page page, String name) {
        axe(page, name + " in light", new AxeBuilder(page));
        picture(page, name + "-1280");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(page, name + " in dark", new AxeBuilder(page).withRules(OF_COLOUR));
        picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 800);
        picture(page, name + "-390");
        page.setViewportSize(320, 800);
        Object wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) wide).intValue() > 0) {
            Object which = page.evaluate("[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                    + ".slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')");
            problems.add(name + ": " + wide + " px too wide at 320 px: " + which);
        }
        page.setViewportSize(1280, 900);
    }

    private void axe(Page page, String name, AxeBuilder axe) {
        axe.setLegacyMode(true).analyze().getViolations().forEach(rule -> rule.getNodes().forEach(node -> problems.add(
                name + ": " + rule.getId() + ": " + node.getHtml().lines().findFirst().orElse("") + " – "
                        + node.getFailureSummary().replace('\n', ' '))));
    }

    /** Nothing unless asked for. Pictures and diagrams are fetched only once they come in sight. */
    private static void picture(Page page, String name) {
        if (!Boolean.getBoolean("gallery.pictures")) {
            return;
        }
        page.evaluate("""
                async () => {
                  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
                    scrollTo(0, y);
                    await new Promise(requestAnimationFrame);
                    await new Promise(requestAnimationFrame);
                  }
                  scrollTo(0, 0);
                }""");
        page.waitForFunction("() => [...document.images].every(image => image.complete)"
                + " && [...document.querySelectorAll('details[open] [data-drawn]')].every(box => box.querySelector('svg .djs-shape'))");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** The cases, and all stops: every page route, and what no route alone leads to. */
    private List<Stop> stops() {
        UUID half = halfFilled();
        UUID company = company();
        UUID looks = submittedWithALook("Osprey Family Trust");
        UUID asked = submittedWithALook("Larkspur Settlement");
        UUID waiting = submitted(InstitutionType.PRIVATE_COMPANY, "Harbour Instruments Ltd");
        UUID approved = submitted(InstitutionType.GOVERNMENT_OWNED_ENTERPRISE, "Coastal Ports Authority Company");
        UUID preparing = submitted(InstitutionType.FUND, "Meridian Growth Fund");
        Party refused = caseFiles.require(half).persons().get(0);
        Party marked = caseFiles.require(half).persons().get(1);
        await().atMost(PATIENCE).until(() -> verification.openItems(half).size() == 2);
        Party doubted = doubted(half);
        refuseAPicture(asked);
        cases.askByHand(asked, Subjects.APPLICATION, DocumentCode.TRUST_DEED, null,
                "Page 4 with the signatures is missing. Please send the whole deed.", manager);
        List.of(waiting, approved, preparing).forEach(this::acceptEverybody);
        List.of(waiting, approved).forEach(id -> cases.prepare(claimed(id, StaffTask.Kind.PREPARE, manager).id(), Decisions.Verdict.APPROVE,
                "All documents seen; the ownership is plain.", manager));
        cases.decide(claimed(approved, StaffTask.Kind.DECIDE, officer).id(), Decisions.Verdict.APPROVE, "Everything is in order.", Set.of(), officer);
        UUID decide = claimed(waiting, StaffTask.Kind.DECIDE, officer).id();
        UUID prepare = claimed(preparing, StaffTask.Kind.PREPARE, manager).id();
        UUID look = look(looks, toLookAt(looks)).id();
        tasks.claim(look, officer);
        UUID organisation = caseFiles.require(company).parties().stream().filter(p -> p.kind() == PartyKind.ORGANISATION).findFirst().orElseThrow().id();
        accounts.requestReset(client.email());

        UUID draft = draft();
        String own = "/applications/" + half;
        List<Stop> stops = new ArrayList<>(List.of(
                Stop.at("home", null, "/"), Stop.at("sign-in-expired", null, "/sign-in?expired=form"),
                new Stop("sign-in-errors", null, "/sign-in", 200, page -> page.locator("main form button").first().click()),
                new Stop("register-errors", null, "/register", 200, page -> page.locator("main form button").first().click()),
                new Stop("letter", null, "/mailbox", 200, page -> page.locator("main a[href^='/mailbox/']").first().click()),
                Stop.at("new-password", null, "/new-password?token=" + tokenOfTheNewestLetter()),
                new Stop("new-password-used-up", null, "/new-password?token=old", 410, page -> {}),
                new Stop("not-found", Role.CLIENT, "/nowhere", 404, page -> {}),
                new Stop("not-allowed", Role.CLIENT, "/staff/tasks", 403, page -> {}),
                Stop.at("client-case-empty", Role.CLIENT, "/applications/" + applicant.start(InstitutionType.FUND, "Quiet Fund", client)),
                Stop.at("client-case-submitted", Role.CLIENT, "/applications/" + looks),
                Stop.at("client-case-asked", Role.CLIENT, "/applications/" + asked),
                Stop.at("client-case-approved", Role.CLIENT, "/applications/" + approved),
                Stop.at("client-review-complete", Role.CLIENT, "/applications/" + looks + "/review"),
                new Stop("client-details-errors", Role.CLIENT, own + "/details/name", 200, page -> {
                    page.fill("#legalName", "");
                    page.locator("main form button.govuk-button").first().click();
                }),
                Stop.at("client-pictures-marked", Role.CLIENT, own + "/persons/" + marked.id() + "/pictures"),
                Stop.at("client-pictures-doubted", Role.CLIENT, own + "/persons/" + doubted.id() + "/pictures"),
                Stop.at("staff-why-doubted", Role.COMPLIANCE_OFFICER,
                        "/staff/cases/" + half + "/why/finding?party=" + doubted.id() + "&item=FRONT"),
                Stop.at("staff-case-marked", Role.COMPLIANCE_OFFICER, "/staff/cases/" + half),
                new Stop("client-pictures-advice", Role.CLIENT, own + "/persons/" + marked.id() + "/pictures", 200, page -> {
                    page.locator("#file-FRONT").setInputFiles(new FilePayload("IMG_20261125_091204.jpg", "image/jpeg",
                            Specimens.identityFront(marked.identity().type(), InventedPerson.ofSeed(7), Flaw.BLURRED, Flaw.TOO_SMALL)));
                    page.locator("[data-advice] li").first().waitFor();
                }),
                Stop.at("client-start-found", Role.CLIENT, "/applications/new?government=no&trust=yes"),
                new Stop("compliance-impact", Role.COMPLIANCE_OFFICER, "/compliance/rules/drafts/" + draft + "/impact", 200, page -> {
                    page.locator("main form button.govuk-button").first().click();
                    page.waitForFunction("() => document.querySelector('#cases') !== null");
                }),
                Stop.at("staff-why", Role.COMPLIANCE_OFFICER, "/staff/cases/" + half + "/why?subject=application&kind=DOCUMENT&codes=AUTHORIZATION_LETTER,BOARD_RESOLUTION"),
                Stop.at("staff-why-finding", Role.COMPLIANCE_OFFICER, "/staff/cases/" + half + "/why/finding?party=" + marked.id() + "&item=FRONT"),
                Stop.at("staff-why-review", Role.RELATIONSHIP_MANAGER, "/staff/cases/" + company + "/why/review?subject=" + caseFiles.require(company).persons().get(0).id()),
                Stop.at("staff-assessment-then", Role.AUDITOR, "/staff/cases/" + approved + "/assessments/" + decisions.of(approved).get(1).basis().id()),
                Stop.at("compliance-tried", Role.COMPLIANCE_OFFICER, "/compliance/rules/drafts/" + draft + "/try?case=" + half),
                Stop.at("compliance-draft-broken", Role.COMPLIANCE_OFFICER, "/compliance/rules/drafts/" + brokenDraft()),
                Stop.at("compliance-draft-closed", Role.COMPLIANCE_OFFICER, "/compliance/rules/drafts/" + closedDraft() + "/closed"),
                Stop.at("compliance-drafts-auditor", Role.AUDITOR, "/compliance/rules/drafts"),
                Stop.at("compliance-tried-auditor", Role.AUDITOR, "/compliance/rules/drafts/" + draft + "/try?case=" + half),
                Stop.at("compliance-impact-auditor", Role.AUDITOR, "/compliance/rules/drafts/" + draft + "/impact"),
                Stop.at("staff-queue-all", Role.COMPLIANCE_OFFICER, "/staff/tasks?whose=ALL"),
                Stop.at("staff-queue-empty", Role.COMPLIANCE_OFFICER, "/staff/tasks?whose=ALL&search=nobody"),
                Stop.at("staff-cases-empty", Role.COMPLIANCE_OFFICER, "/staff/cases?search=nobody"),
                Stop.at("staff-case-asked", Role.RELATIONSHIP_MANAGER, "/staff/cases/" + asked),
                Stop.at("staff-case-approved", Role.AUDITOR, "/staff/cases/" + approved),
                Stop.at("staff-look-as-auditor", Role.AUDITOR, "/staff/tasks/" + look + "/look"),
                new Stop("staff-look-errors", Role.COMPLIANCE_OFFICER, "/staff/tasks/" + look + "/look", 200,
                        page -> page.locator("form.gs-verdicts button").last().click())));

        Map<String, List<String>> values = Map.of(
                "draft", List.of(draft.toString()), "file", List.of("trust.drl"), "publication", List.of(Long.toString(rulebook.publication().id())), "sha256", List.of(rulebook.sha256()),
                "task", List.of(prepare.toString()), "id", List.of(officer.id().toString()),
                "assessment", List.of("today"), "item", List.of(caseFiles.require(half).items().get(0).id().toString()),
                "party", List.of(refused.id().toString()), "page", List.of("name", "addresses"));
        for (Routes.Route route : routes.all()) {
            if (!(route.methods().isEmpty() || route.methods().contains(RequestMethod.valueOf(HttpMethod.GET.name())))
                    || NOT_PAGES.contains(route.pattern()) || route.pattern().contains("{letter}")) {
                continue;
            }
            Map<String, List<String>> fitting = new LinkedHashMap<>(values);
            boolean staff = route.pattern().startsWith("/staff");
            boolean ofCompany = route.pattern().contains("/parties/{party}") || route.pattern().endsWith("/owners");
            fitting.put("application", List.of((staff ? waiting : ofCompany ? company : half).toString()));
            if (ofCompany) {
                fitting.put("party", List.of(organisation.toString()));
            }
            if (route.pattern().endsWith("/look")) {
                fitting.put("task", List.of(look.toString()));
            } else if (route.pattern().endsWith("/approve-or-refuse")) {
                fitting.put("task", List.of(decide.toString()));
            }
            Role role = route.access().value().length == 0 ? null : route.access().value()[0];
            paths(route.pattern(), fitting).forEach(path -> stops.add(Stop.at(name(route.pattern(), path), role, path)));
        }
        stops.add(Stop.at("applications-company-details-about", Role.CLIENT, "/applications/" + company + "/details/about"));
        stops.add(Stop.at("applications-company", Role.CLIENT, "/applications/" + company));
        stops.add(Stop.at("applications-company-parties", Role.CLIENT, "/applications/" + company + "/parties"));
        return stops;
    }

    /** A draft that changes something, has a golden case, and has something wrong in one of its files. */
    private UUID draft() {
        UUID draft = drafts.begin("Proof of address at most two months old", officer);
        drafts.addGolden(draft, 1, "An empty trust", "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\"}", officer);
        String trust = rulebook.files().get("trust.drl");
        drafts.saveFile(draft, 2, "trust.drl", trust.replace("notOlderThanMonths(3)", "notOlderThanMonths(2)"), officer);
        return draft;
    }

    private UUID brokenDraft() {
        UUID draft = drafts.begin("Charities", officer);
        drafts.saveFile(draft, 1, "charities.drl", "rule \"A charity\"\nwhen\n    Application( institutionTyp == \"TRUST\" )\nthen\n    System.exit(0);\nend\n", officer);
        return draft;
    }

    private UUID closedDraft() {
        UUID draft = drafts.begin("Thrown away", officer);
        drafts.discard(draft, 1, officer);
        return draft;
    }

    private String tokenOfTheNewestLetter() {
        return letters.newest(1).get(0).body().replaceFirst("(?s).*token=([A-Za-z0-9_-]+).*", "$1");
    }

    /** A route's pattern with its variables filled in, in each way that there is. */
    private List<String> paths(String pattern, Map<String, List<String>> values) {
        int start = pattern.indexOf('{');
        if (start < 0) {
            return List.of(pattern);
        }
        int end = pattern.indexOf('}', start);
        String[] variable = pattern.substring(start + 1, end).split(":", 2);
        List<String> fill = variable.length == 2 ? List.of(variable[1].split("\\|")) : values.getOrDefault(variable[0], List.of());
        if (fill.isEmpty()) {
            problems.add(pattern + ": nothing is known to fill in for {" + variable[0] + "}");
        }
        return fill.stream().flatMap(value -> paths(pattern.substring(0, start) + value + pattern.substring(end + 1), values).stream()).toList();
    }

    private static String name(String pattern, String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String words = pattern.replaceAll("/\\{[a-z]+(:[^}]*)?\\}$", pattern.endsWith("s/{application}") || pattern.endsWith("{party}") || pattern.endsWith("{task}") ? "/one" : "/" + last)
                .replaceAll("/\\{[a-z]+\\}", "").replaceAll("^/|/$", "").replace('/', '-');
        return (words.isEmpty() ? "first" : words) + "-route";
    }

    private UUID halfFilled() {
        UUID id = applicant.start(InstitutionType.TRUST, "Alder Grove Trust", client);
        applicant.fillDetails(id, client);
        applicant.nameParties(id, client);
        applicant.namePerson(id, Set.of(PartyRole.AUTHORIZED_USER), client);
        applicant.supply(id, client, item -> !item.subject().equals(Subjects.APPLICATION)
                && (item.kind() == RequirementKind.INFORMATION || (item.side() == null && item.codes().size() == 4)));
        Party person = caseFiles.require(id).persons().get(0);
        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT, Flaw.BLURRED);
        Party other = caseFiles.require(id).persons().get(1);
        applicant.attachPicture(id, client, other.id(), other.identity().type().code(), Side.FRONT, Flaw.GLARE);
        applicant.attachPaper(id, client, Subjects.APPLICATION, DocumentCode.TRUST_DEED);
        return id;
    }

    /** Somebody whose front is doubted for several things, some of them at one place. */
    private Party doubted(UUID id) {
        Party person = caseFiles.require(id).persons().get(2);
        applicant.attachPicture(id, client, person.id(), person.identity().type().code(), Side.FRONT);
        await().atMost(PATIENCE).until(() -> cases.standing(id).orElseThrow().review(person.id()).isJudged(CheckTask.COMPARE_WITH_DECLARED));
        Region zone = new Region(120, 520, 700, 130);
        found(id, person, CheckTask.CHECK_FRONT,
                doubt(FindingCode.TAMPERED, 0.7, "The check digit of the document number in the machine-readable zone is wrong.", zone),
                doubt(FindingCode.TAMPERED, 0.7, "The printed text and the machine-readable zone differ in: document number.", zone),
                doubt(FindingCode.COVERED, 0.93, "A part of the document is of one colour without any noise: a box seems to have been drawn over it.",
                        new Region(500, 200, 220, 60)),
                doubt(FindingCode.GLARE, 0.55, "A reflection may hide a part of the document.", new Region(500, 200, 220, 60)),
                doubt(FindingCode.NOT_CHECKED, 1, "Only the first of 3 pages was checked: a person looks at the others.", null));
        found(id, person, CheckTask.COMPARE_WITH_DECLARED);
        return person;
    }

    private void found(UUID id, Party person, CheckTask task, Finding... findings) {
        verification.recordCheck(id, person.id(), task, cases.standing(id).orElseThrow().review(person.id()).inputs(task).orElseThrow(),
                List.of(findings), Measured.NOTHING);
    }

    private static Finding doubt(FindingCode code, double confidence, String reason, @Nullable Region region) {
        return new Finding(code, Severity.WARN, confidence, reason, region);
    }

    private UUID company() {
        UUID id = applicant.start(InstitutionType.PRIVATE_COMPANY, "Lantern Workshops Ltd", client);
        UUID named = applicant.namePerson(id, Set.of(PartyRole.CORPORATE_OFFICER), client);
        Party minister = caseFiles.require(id).party(named).orElseThrow();
        PartyDetails exposed = new PartyDetails(minister.details().fullName(), null, null, null, null, null, true, null, null, null);
        caseFiles.saveParty(id, new Party(minister.id(), minister.kind(), minister.roles(), exposed, minister.identity(), minister.version()), client.actor());
        caseFiles.nameParty(id, PartyKind.ORGANISATION, Set.of(PartyRole.BENEFICIAL_OWNER),
                PartyDetails.ofOrganisation("Northern Lantern Holdings and Investments LLP"), client.actor());
        return id;
    }

    private UUID submitted(InstitutionType type, String name) {
        UUID id = applicant.start(type, name, client);
        applicant.supplyEverything(id, client);
        assertThat(cases.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
        return id;
    }

    /** The checks leave a picture of somebody open; which of the invented people that is, chance decides, so as many are tried as it takes. */
    private UUID submittedWithALook(String name) {
        for (int tries = 0; tries < 10; tries++) {
            UUID id = submitted(InstitutionType.TRUST, name);
            await().atMost(PATIENCE).until(() -> caseFiles.require(id).persons().stream().allMatch(person ->
                    openLook(id, person).isPresent() || cases.standing(id).orElseThrow().verified().contains(person.id())));
            if (caseFiles.require(id).persons().stream().anyMatch(person -> openLook(id, person).isPresent())) {
                return id;
            }
            cases.withdraw(id, client);
        }
        throw new AssertionError("The checks leave nothing open about anybody.");
    }

    /** Somebody of whom a picture is to be looked at. */
    private Party toLookAt(UUID id) {
        return caseFiles.require(id).persons().stream().filter(person -> openLook(id, person).isPresent()).findFirst().orElseThrow();
    }

    private void refuseAPicture(UUID id) {
        judge(id, toLookAt(id), true);
        assertThat(caseFiles.require(id).application().status()).isEqualTo(ApplicationStatus.ACTION_NEEDED);
    }

    /** Of some persons the checks leave nothing open. */
    private void acceptEverybody(UUID id) {
        caseFiles.require(id).persons().forEach(person -> {
            await().atMost(PATIENCE).until(() -> openLook(id, person).isPresent() || cases.standing(id).orElseThrow().verified().contains(person.id()));
            if (openLook(id, person).isPresent()) {
                judge(id, person, false);
            }
        });
    }

    private void judge(UUID id, Party person, boolean refusesOne) {
        StaffTask look = look(id, person);
        tasks.claim(look.id(), officer);
        var review = cases.standing(id).orElseThrow().review(person.id());
        var items = review.itemsToLookAt();
        assertThat(cases.look(look.id(), Cases.seen(review), items.stream().map(item -> new Verification.Looked(item,
                refusesOne && item == items.get(0) ? FindingCode.NOT_ORIGINAL : null)).toList(), officer))
                .isInstanceOf(Cases.Result.Done.class);
    }

    private StaffTask look(UUID id, Party person) {
        await().atMost(PATIENCE).until(() -> openLook(id, person).isPresent());
        return openLook(id, person).orElseThrow();
    }

    private Optional<StaffTask> openLook(UUID id, Party person) {
        return tasks.openOf(id).stream().filter(task -> task.kind() == StaffTask.Kind.LOOK && person.id().equals(task.party())).findFirst();
    }

    private StaffTask claimed(UUID id, StaffTask.Kind kind, Account account) {
        await().atMost(PATIENCE).until(() -> tasks.openOf(id).stream().anyMatch(task -> task.kind() == kind));
        StaffTask task = tasks.openOf(id).stream().filter(open -> open.kind() == kind).findFirst().orElseThrow();
        // The first officer decides; a claim by hand is what the pages show.
        assertThat(tasks.claim(task.id(), account)).isInstanceOf(StaffTasks.Claim.Yours.class);
        return task;
    }

    private Account account(String email, Role role) {
        return accounts.create(email, switch (role) {
            case CLIENT -> "Clara Client";
            case RELATIONSHIP_MANAGER -> "Rosa Relation";
            case COMPLIANCE_OFFICER -> "Oscar Officer";
            case AUDITOR -> "Aida Auditor";
            case ADMINISTRATOR -> "Adam Administrator";
        }, role, PASSWORD, Actor.SYSTEM);
    }

    private Account person(Role role) {
        return java.util.Objects.requireNonNull(people.get(role));
    }

    private static BrowserContext context(Browser browser, boolean bypass) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setBypassCSP(bypass).setReducedMotion(
                com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    private Page signedIn(BrowserContext context, @Nullable Role role) {
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        if (role != null) {
            page.navigate(base() + "/sign-in");
            page.fill("#email", person(role).email());
            page.fill("#password", PASSWORD);
            page.waitForNavigation(() -> page.locator("main form button").first().click());
        }
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
