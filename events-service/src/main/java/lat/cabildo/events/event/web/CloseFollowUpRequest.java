package lat.cabildo.events.event.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.events.event.FollowUpStatus;

record CloseFollowUpRequest(@NotNull Outcome outcome) {

    enum Outcome {
        DONE,
        DROPPED;

        @Override
        public String toString() {
            return status().toString();
        }

        FollowUpStatus status() {
            return switch (this) {
                case DONE -> FollowUpStatus.DONE;
                case DROPPED -> FollowUpStatus.DROPPED;
            };
        }
    }
}
