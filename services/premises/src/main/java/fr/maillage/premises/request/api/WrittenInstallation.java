package fr.maillage.premises.request.api;

import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.InstallationRequest;
import fr.maillage.premises.request.domain.Person;
import fr.maillage.premises.request.domain.RequestState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a write of a request answers: the request, and what has to be known of it. For the contract alone. */
@Schema(
        name = "WrittenInstallationRequest",
        description = "La demande, et ce qui doit être su. / The request, and what has to be known.")
record WrittenInstallation(
        UUID id,
        String owner,
        CodedValue state,
        List<RequestState> allowedTransitions,
        CodedValue channel,
        CodedValue requesterType,
        @Nullable CodedValue reason,
        InstallationRequest.@Nullable CodedProfession profession,
        @Nullable CodedValue specialty,
        @Nullable CodedValue careTier,
        @Nullable CodedValue desiredMode,
        @Nullable CodedValue desiredTenure,
        @Nullable CodedValue groupWish,
        boolean seeksColleagues,
        boolean openToColleagues,
        List<InstallationRequest.CodedProfession> colleagueProfessions,
        List<CodedValue> services,
        List<CodedValue> familyServices,
        List<CodedValue> practiceWishes,
        @Nullable Integer commitmentMonths,
        @Nullable BigDecimal workingTime,
        boolean teachingSite,
        @Nullable Boolean homeVisits,
        @Nullable Boolean outOfHours,
        @Nullable CodedValue feeSector,
        @Nullable BigDecimal areaNeededM2,
        InstallationRequest.@Nullable Amount monthlyBudget,
        InstallationRequest.@Nullable Amount purchaseBudget,
        List<String> targetTerritories,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean accessibilityNeeded,
        @Nullable Boolean previouslyPractisedHere,
        @Nullable LocalDate aidSignedOn,
        @Nullable String practisingCommune,
        List<InstallationRequest.Member> members,
        @Nullable Point targetPoint,
        @Nullable Person person,
        @Nullable String project,
        @Nullable String expectations,
        @Nullable String healthProject,
        @Nullable String note,
        @Nullable String account,
        List<Audience> consentTo,
        @Nullable CodedValue exitReason,
        @Nullable String accompaniedBy,
        boolean noPoaching,
        LocalDate receivedOn,
        LocalDate confirmedOn,
        @Nullable LocalDate reconfirmBy,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt,

        @Schema(
                description =
                        "Ce qui n'empêche pas ; vide quand tout va bien. / What does not stop; empty when all is well.")
        List<Warning> warnings) {}
