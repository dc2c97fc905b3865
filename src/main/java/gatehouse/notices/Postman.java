package gatehouse.notices;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends letters by e-mail, right after their transaction has committed; without a mail server they stay in the mailbox page. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Letters letters;
    private final ObjectProvider<JavaMailSender> mail;
    private final TransactionTemplate transaction;
    private final String from;

    Postman(Letters letters, ObjectProvider<JavaMailSender> mail, TransactionTemplate transaction,
            @Value("${gatehouse.mail.from:gatehouse@localhost}") String from) {
        this.letters = letters;
        this.mail = mail;
        this.transaction = transaction;
        this.from = from;
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Letters.Written written) {
        sendWaiting();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void sendWaiting() {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender != null) {
            transaction.executeWithoutResult(status -> {
                List<Letter> waiting = letters.takeUnsent(50);
                waiting.forEach(letter -> send(sender, letter));
            });
        }
    }

    private void send(JavaMailSender sender, Letter letter) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.recipient());
        message.setSubject(letter.subject());
        message.setText(letter.body());
        try {
            sender.send(message);
            letters.sent(letter.id());
        } catch (MailException e) {
            LOG.warn("The letter {} could not be sent: {}", letter.id(), e.getClass().getSimpleName());
            letters.failed(letter.id());
        }
    }
}
