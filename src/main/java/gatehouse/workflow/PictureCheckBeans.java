package gatehouse.workflow;

import gatehouse.casework.PictureTolerance;
import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureFingerprint;
import gatehouse.imagechecks.PictureReader;
import gatehouse.imagechecks.workers.WorkerPool;
import gatehouse.imagechecks.workers.WorkerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings in the library of picture checks, at work in processes of its own. */
@Configuration(proxyBeanMethods = false)
class PictureCheckBeans {

    @Bean
    WorkerPool pictureWorkers(PictureCheckSettings settings) {
        return WorkerPool.warm(WorkerSettings.of(settings.workers(), CheckSettings.DEFAULT, settings.faceModel()));
    }

    @Bean
    PictureTolerance pictureTolerance() {
        return new PictureTolerance(CheckSettings.DEFAULT.sameFail(), CheckSettings.DEFAULT.cardWarn(), PictureFingerprint.FEWEST_STEPS);
    }

    @Bean
    PictureChecks pictureChecks(PictureReader reader) {
        return new PictureChecks(reader, CheckSettings.DEFAULT);
    }
}
