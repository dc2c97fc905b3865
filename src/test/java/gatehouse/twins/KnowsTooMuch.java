package gatehouse.twins;

import ai.onnxruntime.OrtEnvironment;
import com.google.zxing.BarcodeFormat;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bytedeco.opencv.opencv_core.Mat;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Wrong on purpose: breaks every rule of the house at once, so that a rule that sees nothing is seen. */
class KnowsTooMuch {

    @Nullable RuntimeService camunda;
    @Nullable KieBase drools;
    @Nullable Mat opencv;
    @Nullable OrtEnvironment onnxRuntime;
    @Nullable BarcodeFormat zxing;
    @Nullable PDDocument pdfbox;
    @Nullable PasswordEncoder security;

    Instant ownClock() {
        return Instant.now();
    }

    LocalDate ownCalendar() {
        return LocalDate.now();
    }

    String foreignTable() {
        return "select * from gatehouse.casefile_application";
    }
}
